package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The refund_wait table. */
@Repository
class WaitStore {
    private final JdbcTemplate jdbc;

    WaitStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, UUID refund, UUID order, List<UUID> purchaseOrders) {
        jdbc.update(
                """
                insert into refund_wait (merchant_id, refund_id, order_id, purchase_order_id)
                select ?, ?, ?, t.po from unnest(?) as t(po) on conflict do nothing""",
                Columns.of(purchaseOrders)
                        .value(merchant.value())
                        .value(refund)
                        .value(order)
                        .uuid(id -> id));
    }

    Map<UUID, List<UUID>> of(MerchantId merchant, List<UUID> refunds) {
        Map<UUID, List<UUID>> waits = new LinkedHashMap<>();
        jdbc.query(
                "select refund_id, purchase_order_id from refund_wait where merchant_id = ? and refund_id = any(?) order by 1, 2",
                Columns.of(refunds).value(merchant.value()).uuid(id -> id),
                row -> {
                    waits.computeIfAbsent(Moments.uuid(row, "refund_id"), unused -> new ArrayList<>())
                            .add(Moments.uuid(row, "purchase_order_id"));
                });
        return waits;
    }

    /** Those of these orders that wait. */
    List<UUID> waiting(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                "select id from refund where merchant_id = ? and order_id = any(?) and state = 'WAITING' order by id",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }
}
