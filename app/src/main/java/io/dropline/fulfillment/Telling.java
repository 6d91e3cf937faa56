package io.dropline.fulfillment;

import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.orders.Promised;
import io.dropline.platform.MerchantId;
import io.dropline.routing.Decision;
import io.dropline.shipping.Announced;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.Parcel;
import io.dropline.shipping.Progress;
import io.dropline.shipping.ShipNotice;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the timeline and the customer what happened. */
@Component
class Telling {
    private final CustomerVoices voices;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Orders orders;
    private final Clock clock;

    Telling(CustomerVoices voices, Outbox outbox, Timeline timeline, Orders orders, Clock clock) {
        this.voices = voices;
        this.outbox = outbox;
        this.timeline = timeline;
        this.orders = orders;
        this.clock = clock;
    }

    void routed(MerchantId merchant, List<Decision> decisions) {
        timeline.add(decisions.stream()
                .map(decision -> entry(
                        merchant,
                        decision.order().id(),
                        "order.routed",
                        "Dropline",
                        decision.explanation().getFirst()))
                .toList());
    }

    /** The customer hears once, with the first promise, that the order is being prepared. */
    void beingPrepared(MerchantId merchant, List<Promised> promises) {
        if (promises.isEmpty()) {
            return;
        }
        Map<UUID, OrderBrief> briefs =
                orders.briefs(merchant, promises.stream().map(Promised::orderId).toList());
        CustomerVoice voice = voices.of(merchant);
        write(briefs.values().stream().map(order -> voice.beingPrepared(order)).toList());
    }

    void parcelLeft(MerchantId merchant, Announced.Shipped shipped) {
        Parcel parcel = shipped.parcel();
        int units = parcel.lines().stream().mapToInt(ShipNotice.Line::units).sum();
        timeline.add(List.of(entry(
                merchant,
                parcel.orderId(),
                "parcel.announced",
                shipped.notice().by(),
                "A parcel with " + units + (units == 1 ? " unit" : " units") + " left with " + parcel.carrierName()
                        + ", " + parcel.trackingNumber() + ".")));
    }

    void parcelKnown(MerchantId merchant, ShipNotice notice) {
        timeline.add(List.of(entry(
                merchant,
                notice.orderId(),
                "parcel.repeated",
                notice.by(),
                "Told " + notice.trackingNumber() + " again; nothing was changed.")));
    }

    void shipped(MerchantId merchant, List<Parcel> parcels, Map<UUID, OrderBrief> briefs, StillToCome rest) {
        CustomerVoice voice = voices.of(merchant);
        List<Optional<OutboxDraft>> mails = new ArrayList<>();
        for (Parcel parcel : parcels) {
            OrderBrief order = Objects.requireNonNull(briefs.get(parcel.orderId()));
            mails.add(voice.shipped(order, parcel, rest.of(order)));
        }
        write(mails);
    }

    void progress(MerchantId merchant, List<Progress> progress, Map<UUID, OrderBrief> briefs, StillToCome notArrived) {
        CustomerVoice voice = voices.of(merchant);
        List<TimelineEntry> entries = new ArrayList<>();
        List<Optional<OutboxDraft>> mails = new ArrayList<>();
        for (Progress one : progress) {
            Parcel parcel = one.parcel();
            entries.add(entry(
                    merchant,
                    parcel.orderId(),
                    "parcel." + one.after().name().toLowerCase(Locale.ROOT),
                    parcel.carrierName(),
                    "Parcel " + parcel.trackingNumber() + " is " + words(one.after()) + "."));
            if (one.after() == PackageStatus.DELIVERED) {
                OrderBrief order = Objects.requireNonNull(briefs.get(parcel.orderId()));
                Instant at = Objects.requireNonNullElseGet(one.deliveredAt(), clock::instant);
                mails.add(
                        voice.delivered(order, parcel, LocalDate.ofInstant(at, ZoneOffset.UTC), notArrived.of(order)));
            }
        }
        timeline.add(entries);
        write(mails);
    }

    void delayed(MerchantId merchant, List<Promising.Later> later) {
        timeline.add(later.stream()
                .map(one -> entry(
                        merchant,
                        one.order().id(),
                        "promise.revised",
                        "Dropline",
                        "Arrives later than promised: by " + one.now().latest() + " instead of " + one.told()
                                + ", because " + one.now().because().getLast() + "."))
                .toList());
        CustomerVoice voice = voices.of(merchant);
        write(later.stream()
                .map(one -> voice.delayed(one.order(), one.told(), one.now()))
                .toList());
    }

    void cancelled(MerchantId merchant, Map<UUID, OrderBrief> briefs) {
        timeline.add(briefs.keySet().stream()
                .map(order -> entry(merchant, order, "order.cancelled", "Dropline", "The order is cancelled."))
                .toList());
        CustomerVoice voice = voices.of(merchant);
        write(briefs.values().stream().map(order -> voice.cancelled(order)).toList());
    }

    /** The customer hears of the refunds that led there. */
    void nothingLeft(MerchantId merchant, List<UUID> orderIds) {
        timeline.add(orderIds.stream()
                .map(order -> entry(
                        merchant,
                        order,
                        "order.cancelled",
                        "Dropline",
                        "The order is cancelled: none of it is wanted any more."))
                .toList());
    }

    void ended(MerchantId merchant, List<UUID> orderIds) {
        timeline.add(orderIds.stream()
                .map(order -> entry(merchant, order, "order.closed", "Dropline", "Everything was delivered."))
                .toList());
    }

    private void write(List<Optional<OutboxDraft>> drafts) {
        outbox.writeOnce(drafts.stream().flatMap(Optional::stream).toList());
    }

    private TimelineEntry entry(MerchantId merchant, UUID order, String kind, String actor, String summary) {
        return new TimelineEntry(merchant, order, clock.instant(), kind, actor, summary);
    }

    private static String words(PackageStatus status) {
        return switch (status) {
            case LABEL_CREATED -> "labelled";
            case IN_TRANSIT -> "in transit";
            case OUT_FOR_DELIVERY -> "out for delivery";
            case READY_FOR_PICKUP -> "ready for pickup";
            case ATTEMPTED -> "still undelivered after an attempt";
            case DELAYED -> "delayed";
            case DELIVERED -> "delivered";
            case RETURNED -> "on its way back to the sender";
            case FAILED -> "lost or damaged, says the carrier";
            case CANCELLED -> "cancelled at the carrier";
            case UNKNOWN -> "unknown to the carrier so far";
        };
    }
}
