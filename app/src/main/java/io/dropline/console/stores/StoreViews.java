package io.dropline.console.stores;

import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stores sent. */
@Repository
class StoreViews {
    private final JdbcClient jdbc;

    StoreViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a store sent.
     *
     * @param lastOrderAt when its last order of that time came in
     */
    record Sent(int orders, @Nullable Instant lastOrderAt, int parked) {
        static final Sent NOTHING = new Sent(0, null, 0);
    }

    Map<UUID, Sent> sent(MerchantId merchant, Instant since) {
        Map<UUID, Sent> sent = new HashMap<>();
        jdbc.sql("""
                select s.id, o.orders, o.last_order_at,
                    (select count(*) from inbox i
                        where i.merchant_id = s.merchant_id and i.state = 'PARKED' and i.source = 'shopify:' || s.id) as parked
                from store s
                cross join lateral (select count(*) as orders, max(received_at) as last_order_at from customer_order
                    where merchant_id = s.merchant_id and store_id = s.id and placed_at >= :since) o
                where s.merchant_id = :merchant
                """)
                .param("merchant", merchant.value())
                .param("since", toSql(since))
                .query(row -> {
                    sent.put(
                            uuid(row, "id"),
                            new Sent(row.getInt("orders"), instantOrNull(row, "last_order_at"), row.getInt("parked")));
                });
        return sent;
    }
}
