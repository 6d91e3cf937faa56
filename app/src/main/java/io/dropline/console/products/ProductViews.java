package io.dropline.console.products;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what suppliers offer of products. */
@Repository
class ProductViews {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProductViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, ProductsPage.Supply> supply(MerchantId merchant, List<String> skus) {
        Map<String, ProductsPage.Supply> supply = new HashMap<>();
        jdbc.sql("""
                select o.sku, count(*) as suppliers,
                    sum(available_units(s.on_hand, s.committed, coalesce(b.units, t.buffer), greatest(s.as_of, t.told_at),
                        t.fresh_for, t.void_after, :now))::int as available
                from offer o
                join supplier p on p.merchant_id = o.merchant_id and p.id = o.supplier_id and p.state = 'ACTIVE'
                join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
                left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
                left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
                where o.merchant_id = :merchant and o.sku = any(:skus) and o.active
                group by o.sku
                """)
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(clock.instant()))
                .param("skus", skus.toArray(String[]::new))
                .query(row -> {
                    supply.put(
                            row.getString("sku"),
                            new ProductsPage.Supply(row.getInt("suppliers"), row.getInt("available")));
                });
        return supply;
    }
}
