package io.dropline.bench.feed;

import io.dropline.bench.house.Shop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Fills a database with the offers that a {@link Shelf} tells of. */
record FeedCatalogue(UUID merchant, UUID supplier) {
    /** Beside the offers of the {@link Shop}, which keep their cost and have the shelf's stock from its first file on. */
    void fill(Connection connection, int count) throws SQLException {
        run(connection, """
                insert into product (merchant_id, sku, title, brand, updated_at)
                select ?, 'SKU-' || lpad(i::text, 7, '0'), 'Thing number ' || i, 'Harvia', now() from generate_series(?, ? - 1) i""", merchant, Shop.SKUS / 2, count);
        run(connection, """
                insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at)
                select ?, ?, 'SKU-' || lpad(i::text, 7, '0'), 'ACME-' || lpad(i::text, 7, '0'), (1000 + i % 5000) / 100.0, now()
                from generate_series(?, ? - 1) i""", merchant, supplier, Shop.SKUS / 2, count);
        run(connection, """
                insert into stock (merchant_id, supplier_id, sku, on_hand, as_of)
                select ?, ?, 'SKU-' || lpad(i::text, 7, '0'), 50 + i % 40, now() - interval '1 day' from generate_series(?, ? - 1) i""", merchant, supplier, Shop.SKUS / 2, count);
    }

    /** A merchant and supplier of that name only, where there is no application. */
    void alone(Connection connection) throws SQLException {
        run(
                connection,
                "insert into merchant (id, name, slug, support_email, currency, created_at) values (?, 'Bench', 'bench', 'b@bench.example', 'USD', now())",
                merchant);
        run(
                connection,
                "insert into supplier (merchant_id, id, code, name, email, created_at) values (?, ?, 'S0', 'S0', 'b@bench.example', now())",
                merchant,
                supplier);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** How much of the stock is what the shelf says. */
    static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze product, offer, stock");
        }
    }
}
