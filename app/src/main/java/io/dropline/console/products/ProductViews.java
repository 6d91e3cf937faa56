package io.dropline.console.products;

import io.dropline.platform.MerchantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what suppliers offer of products. */
@Repository
class ProductViews {
    private final JdbcClient jdbc;

    ProductViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ProductsPage.Supply> supply(MerchantId merchant, List<String> skus) {
        Map<String, ProductsPage.Supply> supply = new HashMap<>();
        jdbc.sql("""
                select o.sku, count(*) as suppliers, coalesce(sum(greatest(0, s.on_hand - s.committed)), 0) as available
                from offer o
                join supplier p on p.merchant_id = o.merchant_id and p.id = o.supplier_id and p.state = 'ACTIVE'
                left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
                where o.merchant_id = :merchant and o.sku = any(:skus) and o.active
                group by o.sku
                """)
                .param("merchant", merchant.value())
                .param("skus", skus.toArray(String[]::new))
                .query(row -> {
                    supply.put(
                            row.getString("sku"),
                            new ProductsPage.Supply(row.getInt("suppliers"), row.getInt("available")));
                });
        return supply;
    }
}
