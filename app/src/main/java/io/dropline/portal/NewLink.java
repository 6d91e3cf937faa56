package io.dropline.portal;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.purchasing.LinkRenewal;
import io.dropline.purchasing.PurchaseOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A fresh link for who has an expired one: one an hour and five a day for a purchase order, so that nobody's mailbox is flooded. */
@Component
class NewLink {
    private static final String KIND = "po.link.email";
    private static final int A_DAY = 5;

    /** What became of the wish. */
    enum Outcome {
        SENT,
        /** One is on its way already. */
        SENT_BEFORE,
        IMPOSSIBLE
    }

    private final PurchaseOrders purchaseOrders;
    private final LinkRenewal renewal;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    NewLink(PurchaseOrders purchaseOrders, LinkRenewal renewal, JdbcTemplate jdbc, Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.renewal = renewal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Outcome send(MerchantId merchant, UUID purchaseOrder) {
        purchaseOrders.lock(merchant, List.of(purchaseOrder)); // two wishes at the same time are one after the other
        Instant now = clock.instant();
        if (sentSince(merchant, purchaseOrder, now.minus(Duration.ofHours(1))) > 0
                || sentSince(merchant, purchaseOrder, now.minus(Duration.ofDays(1))) >= A_DAY) {
            return Outcome.SENT_BEFORE;
        }
        return renewal.renew(merchant, purchaseOrder) ? Outcome.SENT : Outcome.IMPOSSIBLE;
    }

    private int sentSince(MerchantId merchant, UUID purchaseOrder, Instant since) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from outbox where merchant_id = ? and subject = ? and kind = ? and created_at > ?",
                Integer.class,
                merchant.value(),
                "po:" + purchaseOrder,
                KIND,
                Moments.toSql(since)));
    }
}
