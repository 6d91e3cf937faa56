package io.dropline.fulfillment;

import io.dropline.letter.Brand;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.notifications.Addressing;
import io.dropline.notifications.CustomerMail;
import io.dropline.notifications.CustomerMails;
import io.dropline.notifications.TrackingLinks;
import io.dropline.orders.OrderBrief;
import io.dropline.platform.MerchantId;
import io.dropline.promise.Promise;
import io.dropline.shipping.Parcel;
import io.dropline.shipping.ShipNotice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to one merchant's customers by mail; empty where there is no address to speak to. The Message-ID says what the news is about, so that the same news is one mail. */
final class CustomerVoice {
    private final MerchantId merchant;
    private final Brand letterhead;
    private final CustomerMails mails;
    private final TrackingLinks links;
    private final Clock clock;

    CustomerVoice(MerchantId merchant, Brand letterhead, CustomerMails mails, TrackingLinks links, Clock clock) {
        this.merchant = merchant;
        this.letterhead = letterhead;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    Optional<OutboxDraft> beingPrepared(OrderBrief order) {
        Map<UUID, Integer> all = new LinkedHashMap<>();
        order.lines().forEach((id, line) -> {
            if (line.wanted() > 0 && line.kitLineId() == null) {
                all.put(id, line.wanted());
            }
        });
        return draft(
                order,
                "preparing",
                new CustomerMail.OrderPreparing(
                        items(order, all),
                        order.total(),
                        promise(order),
                        order.shipTo().label()));
    }

    Optional<OutboxDraft> shipped(OrderBrief order, Parcel parcel, Map<UUID, Integer> rest) {
        return draft(
                order,
                "shipped." + parcel.id(),
                new CustomerMail.ParcelShipped(
                        inside(order, parcel),
                        parcel.carrierName(),
                        parcel.trackingNumber(),
                        Objects.requireNonNullElse(parcel.trackingUrl(), ""),
                        promise(order),
                        items(order, rest)));
    }

    Optional<OutboxDraft> delayed(OrderBrief order, LocalDate told, Promise now) {
        return delayed(order, told, new CustomerMail.Promise(now.earliest(), now.latest()), "");
    }

    /** @param reason in words for the customer; may be empty */
    Optional<OutboxDraft> delayed(OrderBrief order, LocalDate told, CustomerMail.Promise now, String reason) {
        LocalDate earliest = Objects.requireNonNullElse(order.earliest(), told);
        return draft(
                order,
                "delayed." + now.latest(),
                new CustomerMail.Delayed(new CustomerMail.Promise(earliest, told), now, reason));
    }

    Optional<OutboxDraft> delivered(OrderBrief order, Parcel parcel, LocalDate on, Map<UUID, Integer> rest) {
        return draft(
                order,
                "delivered." + parcel.id(),
                new CustomerMail.Delivered(inside(order, parcel), on, items(order, rest)));
    }

    Optional<OutboxDraft> cancelled(OrderBrief order) {
        Map<UUID, Integer> all = new LinkedHashMap<>();
        order.lines().forEach((id, line) -> {
            if (line.ordered() > 0) {
                all.put(id, line.ordered());
            }
        });
        return draft(order, "cancelled", new CustomerMail.OrderCancelled(items(order, all), "", BigDecimal.ZERO));
    }

    private Optional<OutboxDraft> draft(OrderBrief order, String news, CustomerMail mail) {
        return mails.draft(
                merchant,
                order.id(),
                new Addressing(
                        news + "." + order.id() + "@dropline",
                        clock.instant(),
                        letterhead.name(),
                        letterhead.supportEmail(),
                        letterhead.accent(),
                        order.customerName(),
                        order.email(),
                        order.number(),
                        order.currency(),
                        links.trackingLink(merchant, order.id())),
                mail);
    }

    private static List<CustomerMail.Item> inside(OrderBrief order, Parcel parcel) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        for (ShipNotice.Line line : parcel.lines()) {
            units.merge(line.orderLineId(), line.units(), Integer::sum);
        }
        return items(order, units);
    }

    private static List<CustomerMail.Item> items(OrderBrief order, Map<UUID, Integer> units) {
        return units.entrySet().stream()
                .map(entry -> {
                    OrderBrief.Line line = Objects.requireNonNull(order.lines().get(entry.getKey()));
                    return new CustomerMail.Item(
                            line.title(), kit(order, entry.getKey(), line), entry.getValue(), null);
                })
                .toList();
    }

    /** Of a kit, what is in it; of a part, what it belongs to. */
    private static String kit(OrderBrief order, UUID id, OrderBrief.Line line) {
        OrderBrief.Line whole = line.kitLineId() == null ? null : order.lines().get(line.kitLineId());
        return whole != null
                ? "part of " + whole.title()
                : order.parts(id).values().stream()
                        .map(part -> part.perKit() + " × " + part.title())
                        .collect(Collectors.joining(", "));
    }

    private static CustomerMail.@Nullable Promise promise(OrderBrief order) {
        LocalDate earliest = order.earliest();
        LocalDate latest = order.latest();
        return earliest == null || latest == null ? null : new CustomerMail.Promise(earliest, latest);
    }
}
