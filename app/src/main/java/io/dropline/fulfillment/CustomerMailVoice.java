package io.dropline.fulfillment;

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
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Speaks to customers by mail. The Message-ID says what the news is about, so that the same news is one mail. */
@Component
class CustomerMailVoice implements CustomerVoice {
    private record Letterhead(String name, String supportEmail, String accent) {}

    private final CustomerMails mails;
    private final TrackingLinks links;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CustomerMailVoice(CustomerMails mails, TrackingLinks links, JdbcTemplate jdbc, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<OutboxDraft> beingPrepared(MerchantId merchant, OrderBrief order) {
        Map<UUID, Integer> all = new LinkedHashMap<>();
        order.lines().forEach((id, line) -> {
            if (line.wanted() > 0) {
                all.put(id, line.wanted());
            }
        });
        return draft(
                merchant,
                order,
                "preparing",
                new CustomerMail.OrderPreparing(
                        items(order, all), order.total(), promise(order), order.shipTo().label()));
    }

    @Override
    public Optional<OutboxDraft> shipped(
            MerchantId merchant, OrderBrief order, Parcel parcel, Map<UUID, Integer> rest) {
        return draft(
                merchant,
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

    @Override
    public Optional<OutboxDraft> delayed(MerchantId merchant, OrderBrief order, LocalDate told, Promise now) {
        LocalDate earliest = Objects.requireNonNullElse(order.earliest(), told);
        return draft(
                merchant,
                order,
                "delayed." + now.latest(),
                new CustomerMail.Delayed(
                        new CustomerMail.Promise(earliest, told),
                        new CustomerMail.Promise(now.earliest(), now.latest()),
                        ""));
    }

    @Override
    public Optional<OutboxDraft> delivered(
            MerchantId merchant, OrderBrief order, Parcel parcel, Map<UUID, Integer> rest) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return draft(
                merchant,
                order,
                "delivered." + parcel.id(),
                new CustomerMail.Delivered(inside(order, parcel), today, items(order, rest)));
    }

    @Override
    public Optional<OutboxDraft> cancelled(MerchantId merchant, OrderBrief order) {
        return draft(merchant, order, "cancelled", new CustomerMail.OrderCancelled(List.of(), "", BigDecimal.ZERO));
    }

    private Optional<OutboxDraft> draft(MerchantId merchant, OrderBrief order, String news, CustomerMail mail) {
        Letterhead letterhead = letterhead(merchant);
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

    private Letterhead letterhead(MerchantId merchant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select name, support_email, accent from merchant where id = ?",
                (row, index) -> new Letterhead(
                        row.getString("name"), row.getString("support_email"), row.getString("accent")),
                merchant.value()));
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
                .map(entry -> new CustomerMail.Item(
                        Objects.requireNonNull(order.lines().get(entry.getKey())).title(), "", entry.getValue(), null))
                .toList();
    }

    private static CustomerMail.@Nullable Promise promise(OrderBrief order) {
        LocalDate earliest = order.earliest();
        LocalDate latest = order.latest();
        return earliest == null || latest == null ? null : new CustomerMail.Promise(earliest, latest);
    }
}
