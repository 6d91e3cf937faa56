package io.dropline.aftersales;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.notifications.Addressing;
import io.dropline.notifications.CustomerMail;
import io.dropline.notifications.CustomerMails;
import io.dropline.notifications.ReturnNews;
import io.dropline.notifications.TrackingLinks;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.returns.notice.Labels;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks to customers of their returns by mail. The Message-ID says what the news is about, so that the same news is one mail. */
@Component
class ReturnVoice {
    private final CustomerMails mails;
    private final TrackingLinks links;
    private final Orders orders;
    private final ReturnFiles files;
    private final Outbox outbox;
    private final Brands brands;
    private final Clock clock;

    ReturnVoice(
            CustomerMails mails,
            TrackingLinks links,
            Orders orders,
            ReturnFiles files,
            Outbox outbox,
            Brands brands,
            Clock clock) {
        this.mails = mails;
        this.links = links;
        this.orders = orders;
        this.files = files;
        this.outbox = outbox;
        this.brands = brands;
        this.clock = clock;
    }

    void received(MerchantId merchant, GoodsReturn goods) {
        write(merchant, goods, "return-received", new ReturnNews.Received(goods.number(), items(goods)));
    }

    /** @param condition in which it must come back, where the goods were as they had to be */
    void authorized(MerchantId merchant, GoodsReturn goods, String condition) {
        boolean exchange = goods.wish() == ReturnWish.EXCHANGE;
        if (goods.returnless()) {
            write(merchant, goods, "return-kept", new ReturnNews.Kept(goods.number(), items(goods), exchange));
            return;
        }
        write(
                merchant,
                goods,
                "return-authorized",
                new ReturnNews.Authorized(
                        goods.number(),
                        items(goods),
                        sendTo(goods),
                        Objects.requireNonNull(lastDay(goods.expiresAt())),
                        goods.paidBy() == ReturnPolicy.Payer.CUSTOMER,
                        goods.supplierAtFault() ? "" : condition,
                        page(merchant, goods),
                        files.label(merchant, goods.id()).isPresent(),
                        exchange));
    }

    void declined(MerchantId merchant, GoodsReturn goods) {
        write(
                merchant,
                goods,
                "return-declined",
                new ReturnNews.Declined(goods.number(), items(goods), goods.declineReason()));
    }

    void reminder(MerchantId merchant, GoodsReturn goods) {
        write(
                merchant,
                goods,
                "return-reminder",
                new ReturnNews.Reminder(
                        goods.number(),
                        items(goods),
                        sendTo(goods),
                        lastDay(goods.expiresAt()),
                        page(merchant, goods)));
    }

    void expired(MerchantId merchant, GoodsReturn goods) {
        write(merchant, goods, "return-expired", new ReturnNews.Expired(goods.number(), items(goods)));
    }

    private void write(MerchantId merchant, GoodsReturn goods, String what, CustomerMail mail) {
        OrderBrief order = Objects.requireNonNull(
                orders.briefs(merchant, List.of(goods.orderId())).get(goods.orderId()));
        Brand letterhead = brands.of(merchant);
        Optional<OutboxDraft> draft = mails.draft(
                merchant,
                order.id(),
                new Addressing(
                        what + "." + goods.id() + "@dropline",
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
        outbox.writeOnce(draft.stream().toList());
    }

    private String page(MerchantId merchant, GoodsReturn goods) {
        UUID order = goods.orderId();
        return links.trackingLink(merchant, order) + "/returns/" + goods.number();
    }

    private static List<String> sendTo(GoodsReturn goods) {
        ReturnPolicy.Address to = goods.sendTo();
        return to == null ? List.of() : Labels.of(to);
    }

    /** It expires with the end of this day. */
    static @Nullable LocalDate lastDay(@Nullable Instant expiresAt) {
        return expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusSeconds(1), ZoneOffset.UTC);
    }

    private static List<CustomerMail.Item> items(GoodsReturn goods) {
        return goods.lines().stream()
                .map(line -> new CustomerMail.Item(line.title(), line.reason().label(), line.units(), null))
                .toList();
    }
}
