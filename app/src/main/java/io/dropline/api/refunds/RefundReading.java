package io.dropline.api.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.refunds.Refund;
import io.dropline.refunds.Refunds;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads refunds. */
@Component
class RefundReading {
    private final JdbcClient jdbc;
    private final Refunds refunds;

    RefundReading(JdbcClient jdbc, Refunds refunds) {
        this.jdbc = jdbc;
        this.refunds = refunds;
    }

    /** The last requested first; null means any. */
    @Transactional(readOnly = true)
    public List<RefundRow> list(
            MerchantId merchant, @Nullable String state, @Nullable UUID order, @Nullable UUID after, int limit) {
        List<UUID> ids = jdbc.sql("""
                select f.id from refund f
                left join refund a on a.merchant_id = f.merchant_id and a.id = :after
                where f.merchant_id = :merchant and (cast(:after as uuid) is null or (f.requested_at, f.id) < (a.requested_at, a.id))
                    and (cast(:state as text) is null or f.state = :state) and (cast(:order as uuid) is null or f.order_id = :order)
                order by f.requested_at desc, f.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("state", state, Types.VARCHAR)
                .param("order", order, Types.OTHER)
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return refunds.find(merchant, ids).values().stream()
                .map(RefundReading::row)
                .toList()
                .reversed();
    }

    private static RefundRow row(Refund refund) {
        return new RefundRow(
                refund.id(),
                refund.number(),
                refund.orderId(),
                refund.returnId(),
                refund.source().name(),
                refund.state().name(),
                refund.currency(),
                refund.goods(),
                refund.shipping(),
                refund.restockingFee(),
                refund.amount(),
                refund.reason(),
                refund.requestedAt(),
                refund.requestedBy(),
                refund.settledAt(),
                refund.storeRef(),
                refund.outcome(),
                refund.lines().stream()
                        .map(line ->
                                new RefundRow.Line(line.orderLineId(), line.units(), line.unshipped(), line.amount()))
                        .toList());
    }
}
