package io.dropline.aftersales;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.notifications.Addressing;
import io.dropline.notifications.CustomerMail;
import io.dropline.notifications.CustomerMails;
import io.dropline.notifications.TrackingLinks;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.Refund;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells customers by mail what they got back. The store is asked not to, so that they hear of it once. */
@Component
class RefundMails {
    private final Orders orders;
    private final CustomerMails mails;
    private final TrackingLinks links;
    private final Outbox outbox;
    private final Brands brands;
    private final Clock clock;

    RefundMails(Orders orders, CustomerMails mails, TrackingLinks links, Outbox outbox, Brands brands, Clock clock) {
        this.orders = orders;
        this.mails = mails;
        this.links = links;
        this.outbox = outbox;
        this.brands = brands;
        this.clock = clock;
    }

    void refunded(MerchantId merchant, List<Refund> refunds) {
        if (refunds.isEmpty()) {
            return;
        }
        Map<UUID, OrderBrief> briefs = orders.briefs(
                merchant, refunds.stream().map(Refund::orderId).distinct().toList());
        Brand letterhead = brands.of(merchant);
        List<OutboxDraft> drafts = new ArrayList<>();
        for (Refund refund : refunds) {
            OrderBrief order = briefs.get(refund.orderId());
            if (order != null) {
                draft(merchant, order, refund, letterhead).ifPresent(drafts::add);
            }
        }
        outbox.writeOnce(drafts);
    }

    private Optional<OutboxDraft> draft(MerchantId merchant, OrderBrief order, Refund refund, Brand letterhead) {
        List<CustomerMail.Item> items = refund.lines().stream()
                .filter(line -> order.lines().containsKey(line.orderLineId()))
                .map(line -> item(Objects.requireNonNull(order.lines().get(line.orderLineId())), line))
                .toList();
        return mails.draft(
                merchant,
                order.id(),
                new Addressing(
                        "refunded." + refund.id() + "@dropline",
                        clock.instant(),
                        letterhead.name(),
                        letterhead.supportEmail(),
                        letterhead.accent(),
                        order.customerName(),
                        order.email(),
                        order.number(),
                        refund.currency(),
                        links.trackingLink(merchant, order.id())),
                new CustomerMail.Refunded(
                        items, refund.shipping(), refund.restockingFee(), refund.amount(), refund.reason()));
    }

    private static CustomerMail.Item item(OrderBrief.Line ordered, Refund.Line line) {
        return line.units() == 0
                ? new CustomerMail.Item(ordered.title(), "a part of the price", ordered.ordered(), line.amount())
                : new CustomerMail.Item(ordered.title(), "", line.units(), line.amount());
    }
}
