package io.dropline.console.stores;

import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stores sent. */
@Repository
class StoreViews {
    private final JdbcClient jdbc;

    StoreViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sent(int orders, int parked) {
        static final Sent NOTHING = new Sent(0, 0);
    }

    Map<UUID, Sent> sent(MerchantId merchant, Instant since) {
        Map<UUID, Sent> sent = new HashMap<>();
        jdbc.sql("""
                select s.id,
                    (select count(*) from customer_order o
                        where o.merchant_id = s.merchant_id and o.store_id = s.id and o.placed_at >= :since) as orders,
                    (select count(*) from inbox i
                        where i.merchant_id = s.merchant_id and i.state = 'PARKED' and i.source = 'shopify:' || s.id) as parked
                from store s where s.merchant_id = :merchant
                """)
                .param("merchant", merchant.value())
                .param("since", toSql(since))
                .query(row -> {
                    sent.put(uuid(row, "id"), new Sent(row.getInt("orders"), row.getInt("parked")));
                });
        return sent;
    }
}
