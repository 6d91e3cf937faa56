package io.dropline.catalog;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products in the database. */
@Repository
class ProductStore {
    /** What to write of a product; null leaves what is there. A new one needs title and brand. */
    record Patch(
            String sku,
            @Nullable String title,
            @Nullable String brand,
            @Nullable String productLine,
            @Nullable Integer weightGrams,
            @Nullable Boolean oneSupplierOnly,
            @Nullable Boolean hazmat,
            @Nullable Boolean oversize,
            @Nullable Boolean active) {
        /** These and the newer ones over them. */
        Patch with(Patch newer) {
            return new Patch(
                    sku,
                    newer(title, newer.title),
                    newer(brand, newer.brand),
                    newer(productLine, newer.productLine),
                    newer(weightGrams, newer.weightGrams),
                    newer(oneSupplierOnly, newer.oneSupplierOnly),
                    newer(hazmat, newer.hazmat),
                    newer(oversize, newer.oversize),
                    newer(active, newer.active));
        }

        private static <T> @Nullable T newer(@Nullable T old, @Nullable T now) {
            return now == null ? old : now;
        }
    }

    private static final String COLUMNS =
            "sku, title, brand, product_line, weight_grams, one_supplier_only, hazmat, oversize, active, updated_at";
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    ProductStore(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** Writes what differs; each SKU at most once. Answers how many rows were written. */
    int write(MerchantId merchant, List<Patch> patches) {
        return jdbc.update(
                """
                insert into product as p (merchant_id, sku, title, brand, product_line, weight_grams, one_supplier_only, hazmat, oversize, active,
                    updated_at)
                select ?, t.sku, coalesce(t.title, o.title), coalesce(t.brand, o.brand), coalesce(t.line, o.product_line, ''),
                    coalesce(t.weight, o.weight_grams, 0), coalesce(t.one, o.one_supplier_only, false), coalesce(t.hazmat, o.hazmat, false),
                    coalesce(t.oversize, o.oversize, false), coalesce(t.active, o.active, true), ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as t(sku, title, brand, line, weight, one, hazmat, oversize, active)
                left join product o on o.merchant_id = ? and o.sku = t.sku
                order by t.sku
                on conflict (merchant_id, sku) do update set title = excluded.title, brand = excluded.brand,
                    product_line = excluded.product_line, weight_grams = excluded.weight_grams,
                    one_supplier_only = excluded.one_supplier_only, hazmat = excluded.hazmat, oversize = excluded.oversize,
                    active = excluded.active, updated_at = excluded.updated_at
                where (p.title, p.brand, p.product_line, p.weight_grams, p.one_supplier_only, p.hazmat, p.oversize, p.active) is distinct from
                    (excluded.title, excluded.brand, excluded.product_line, excluded.weight_grams, excluded.one_supplier_only,
                     excluded.hazmat, excluded.oversize, excluded.active)""",
                Columns.of(patches)
                        .value(merchant.value())
                        .at(clock.instant())
                        .text(Patch::sku)
                        .text(Patch::title)
                        .text(Patch::brand)
                        .text(Patch::productLine)
                        .integer(Patch::weightGrams)
                        .bool(Patch::oneSupplierOnly)
                        .bool(Patch::hazmat)
                        .bool(Patch::oversize)
                        .bool(Patch::active)
                        .value(merchant.value()));
    }

    /** Which of these SKUs there are. */
    Set<String> known(MerchantId merchant, List<String> skus) {
        return new HashSet<>(jdbc.query(
                "select sku from product where merchant_id = ? and sku = any(?)",
                Columns.of(skus).value(merchant.value()).text(sku -> sku),
                (row, number) -> row.getString("sku")));
    }

    Optional<Product> find(MerchantId merchant, String sku) {
        return client.sql("select " + COLUMNS + " from product where merchant_id = ? and sku = ?")
                .params(merchant.value(), sku)
                .query(ProductStore::row)
                .optional();
    }

    List<Product> list(MerchantId merchant, String search, String after, int limit) {
        return client.sql("select " + COLUMNS + """
                 from product
                where merchant_id = :merchant and sku > :after
                  and (:search = '' or strpos(lower(sku), lower(:search)) > 0 or strpos(lower(title), lower(:search)) > 0
                       or strpos(lower(brand), lower(:search)) > 0)
                order by sku limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after)
                .param("search", search)
                .param("limit", limit)
                .query(ProductStore::row)
                .list();
    }

    private static Product row(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("title"),
                row.getString("brand"),
                row.getString("product_line"),
                row.getInt("weight_grams"),
                row.getBoolean("one_supplier_only"),
                row.getBoolean("hazmat"),
                row.getBoolean("oversize"),
                row.getBoolean("active"),
                Moments.instant(row, "updated_at"));
    }
}
