package io.dropline.bench.feed;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The least that puts a file into force: its rows copied into a temporary table, and one statement that writes what differs to stock and offers. No
 * guards, no diff, no history, no commitments, no portions; everything in one transaction.
 */
record FeedFloor(Connection connection, FeedCatalogue catalogue) {
    private static final int BUFFER = 1 << 16;

    void take(FeedRows rows) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            statement.execute("set local jit = off");
            statement.execute(
                    "create temporary table told (line bigint, supplier_sku text, quantity int, unit_cost numeric(19,4)) on commit drop");
            copy(rows);
            statement.execute("analyze told");
        }
        merge();
        connection.commit();
    }

    private void copy(FeedRows rows) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy told from stdin");
        StringBuilder text = new StringBuilder();
        while (rows.next() instanceof FeedRows.Read.Row(FeedRow row)) {
            text.append(row.line())
                    .append('\t')
                    .append(row.supplierSku())
                    .append('\t')
                    .append(row.quantity())
                    .append('\t')
                    .append(row.unitCost())
                    .append('\n');
            if (text.length() > BUFFER) {
                flush(copy, text);
            }
        }
        flush(copy, text);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void merge() throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("""
                with news as materialized (
                    select o.sku, t.quantity, t.unit_cost, t.quantity <> s.on_hand as stock, t.unit_cost <> o.unit_cost as cost
                    from told t join offer o on o.merchant_id = ? and o.supplier_id = ? and o.supplier_sku = t.supplier_sku
                    join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
                    where t.quantity <> s.on_hand or t.unit_cost <> o.unit_cost),
                repriced as (
                    update offer o set unit_cost = n.unit_cost, updated_at = now() from news n
                    where o.merchant_id = ? and o.supplier_id = ? and o.sku = n.sku and n.cost)
                update stock s set on_hand = n.quantity, as_of = now() from news n
                where s.merchant_id = ? and s.supplier_id = ? and s.sku = n.sku and n.stock""")) {
            for (int i = 0; i < 3; i++) {
                merge.setObject(2 * i + 1, catalogue.merchant());
                merge.setObject(2 * i + 2, catalogue.supplier());
            }
            merge.executeUpdate();
        }
    }
}
