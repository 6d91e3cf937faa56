package io.dropline.console.refunds;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads refunds for lists. */
@Repository
class RefundListStore {
    private final JdbcClient jdbc;

    RefundListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<RefundRow> page(MerchantId merchant, RefundFilter filter, Cursor after) {
        return Listed.of(
                jdbc.sql("""
                        select f.id, f.number, f.order_id, o.number as order_number, o.customer_name, f.source, f.state, f.amount, f.currency,
                            f.reason, f.outcome, f.requested_by, f.requested_at
                        from refund f join customer_order o on o.merchant_id = f.merchant_id and o.id = f.order_id
                        where f.merchant_id = :merchant and f.state = any(:states) and (f.requested_at, f.id) < (:at, :id)
                        order by f.requested_at desc, f.id desc limit :count
                        """)
                        .param("merchant", merchant.value())
                        .param("states", filter.states().toArray(String[]::new))
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .query((row, number) -> new RefundRow(
                                uuid(row, "id"),
                                row.getString("number"),
                                uuid(row, "order_id"),
                                row.getString("order_number"),
                                row.getString("customer_name"),
                                row.getString("source").equals("STORE"),
                                row.getString("state"),
                                row.getBigDecimal("amount"),
                                row.getString("currency"),
                                row.getString("reason"),
                                row.getString("outcome"),
                                row.getString("requested_by"),
                                instant(row, "requested_at")))
                        .list(),
                RefundRow::cursor);
    }

    /** How many refunds are in a state in which something is still to happen. */
    Map<String, Integer> openCounts(MerchantId merchant) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select state, count(*) as refunds from refund
                where merchant_id = :merchant and state in ('WAITING', 'SENDING', 'UNKNOWN') group by state
                """).param("merchant", merchant.value()).query(row -> {
            counts.put(row.getString("state"), row.getInt("refunds"));
        });
        return counts;
    }
}
