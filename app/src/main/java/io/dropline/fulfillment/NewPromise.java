package io.dropline.fulfillment;

import io.dropline.mailroom.Outbox;
import io.dropline.notifications.CustomerMail;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.orders.Promised;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person promises another day, because they know more than can be reckoned. A step of the story, as those of {@link FulfillmentProcess} are. */
@Component
@Transactional
public class NewPromise {
    /** What became of it. */
    public enum Made {
        /** The customer is written to: it gets later than they were ever told. */
        CUSTOMER_TOLD,
        /** It is no later than the customer was told before. */
        NOTED,
        /** The order has ended, or does not exist. */
        ENDED,
        /** The last day is over, or before the first. */
        NO_DAY
    }

    private final Orders orders;
    private final CustomerVoices voices;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Clock clock;

    NewPromise(Orders orders, CustomerVoices voices, Outbox outbox, Timeline timeline, Clock clock) {
        this.orders = orders;
        this.voices = voices;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Revises an order's promise. It stands until something later is known.
     *
     * @param latest the last day on which it arrives
     * @param reason in words for the customer; may be empty
     */
    public Made make(
            MerchantId merchant, UUID order, LocalDate earliest, LocalDate latest, String reason, String actor) {
        orders.lock(merchant, List.of(order));
        OrderBrief brief = orders.briefs(merchant, List.of(order)).get(order);
        if (brief == null || brief.ended()) {
            return Made.ENDED;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (latest.isBefore(earliest) || latest.isBefore(today)) {
            return Made.NO_DAY;
        }
        String why = reason.isBlank() ? actor + " promised it" : reason.strip();
        orders.promiseByHand(merchant, new Promised(order, earliest, latest, latest, List.of(why)));
        timeline.add(List.of(new TimelineEntry(
                merchant,
                order,
                clock.instant(),
                "promise.revised",
                actor,
                "Promised for " + earliest + " to " + latest + (reason.isBlank() ? "." : ": " + reason.strip()))));
        LocalDate told = brief.latestEver();
        if (told == null || !latest.isAfter(told)) {
            return Made.NOTED;
        }
        outbox.writeOnce(voices.of(merchant)
                .delayed(brief, told, new CustomerMail.Promise(earliest, latest), reason.strip())
                .map(List::of)
                .orElse(List.of()));
        return Made.CUSTOMER_TOLD;
    }
}
