package io.dropline.refunds;

import io.dropline.letter.Words;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the timeline of refunds. */
@Component
class RefundWords {
    private final Timeline timeline;
    private final Clock clock;

    RefundWords(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    void requested(MerchantId merchant, List<Refund> refunds) {
        timeline.add(refunds.stream()
                .map(refund -> entry(
                        merchant,
                        refund,
                        "refund.requested",
                        refund.requestedBy(),
                        "Refund " + refund.number() + " of " + money(refund)
                                + (refund.reason().isBlank() ? "" : ": " + refund.reason()) + "."))
                .toList());
    }

    void tell(MerchantId merchant, Refund refund, String kind, String actor, String summary) {
        timeline.add(List.of(entry(merchant, refund, kind, actor, summary)));
    }

    void confirmed(MerchantId merchant, Refund refund) {
        tell(
                merchant,
                refund,
                "refund.confirmed",
                "Store",
                "Refund " + refund.number() + ": " + money(refund) + " was paid back.");
    }

    void madeInStore(MerchantId merchant, Refund refund) {
        tell(
                merchant,
                refund,
                "refund.store",
                "Store",
                "Refunded in the store: " + money(refund) + " (" + refund.number() + ").");
    }

    static String money(Refund refund) {
        return money(refund.amount(), refund.currency());
    }

    static String money(BigDecimal amount, String currency) {
        return Words.sum(amount, currency);
    }

    private TimelineEntry entry(MerchantId merchant, Refund refund, String kind, String actor, String summary) {
        return new TimelineEntry(merchant, refund.orderId(), clock.instant(), kind, actor, summary);
    }
}
