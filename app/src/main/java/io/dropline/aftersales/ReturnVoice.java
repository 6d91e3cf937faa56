package io.dropline.aftersales;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mailroom.Outbox;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    void received(MerchantId merchant, List<GoodsReturn> returns) {
        write(merchant, returns, "return-received", goods -> new ReturnNews.Received(goods.number(), items(goods)));
    }

    /** @param condition in which it must come back, where the goods were as they had to be */
    void authorized(MerchantId merchant, List<GoodsReturn> returns, String condition) {
        Map<Boolean, List<GoodsReturn>> kept =
                returns.stream().collect(Collectors.partitioningBy(GoodsReturn::returnless));
        write(
                merchant,
                kept.getOrDefault(true, List.of()),
                "return-kept",
                goods -> new ReturnNews.Kept(goods.number(), items(goods), exchange(goods)));
        List<GoodsReturn> sent = kept.getOrDefault(false, List.of());
        Set<UUID> labelled =
                files.labelled(merchant, sent.stream().map(GoodsReturn::id).toList());
        write(
                merchant,
                sent,
                "return-authorized",
                goods -> new ReturnNews.Authorized(
                        goods.number(),
                        items(goods),
                        sendTo(goods),
                        Objects.requireNonNull(lastDay(goods.expiresAt())),
                        goods.paidBy() == ReturnPolicy.Payer.CUSTOMER,
                        goods.supplierAtFault() ? "" : condition,
                        page(merchant, goods),
                        labelled.contains(goods.id()),
                        exchange(goods)));
    }

    void declined(MerchantId merchant, List<GoodsReturn> returns) {
        write(
                merchant,
                returns,
                "return-declined",
                goods -> new ReturnNews.Declined(goods.number(), items(goods), goods.declineReason()));
    }

    void reminder(MerchantId merchant, List<GoodsReturn> returns) {
        write(
                merchant,
                returns,
                "return-reminder",
                goods -> new ReturnNews.Reminder(
                        goods.number(),
                        items(goods),
                        sendTo(goods),
                        lastDay(goods.expiresAt()),
                        page(merchant, goods)));
    }

    void expired(MerchantId merchant, List<GoodsReturn> returns) {
        write(merchant, returns, "return-expired", goods -> new ReturnNews.Expired(goods.number(), items(goods)));
    }

    private void write(
            MerchantId merchant, List<GoodsReturn> returns, String what, Function<GoodsReturn, CustomerMail> mail) {
        if (returns.isEmpty()) {
            return;
        }
        Map<UUID, OrderBrief> briefs = orders.briefs(
                merchant, returns.stream().map(GoodsReturn::orderId).distinct().toList());
        Brand letterhead = brands.of(merchant);
        outbox.writeOnce(returns.stream()
                .flatMap(goods -> {
                    OrderBrief order = Objects.requireNonNull(briefs.get(goods.orderId()));
                    return mails
                            .draft(
                                    merchant,
                                    order.id(),
                                    addressing(merchant, letterhead, order, what + "." + goods.id() + "@dropline"),
                                    mail.apply(goods))
                            .stream();
                })
                .toList());
    }

    private Addressing addressing(MerchantId merchant, Brand letterhead, OrderBrief order, String messageId) {
        return new Addressing(
                messageId,
                clock.instant(),
                letterhead.name(),
                letterhead.supportEmail(),
                letterhead.accent(),
                order.customerName(),
                order.email(),
                order.number(),
                order.currency(),
                links.trackingLink(merchant, order.id()));
    }

    private String page(MerchantId merchant, GoodsReturn goods) {
        UUID order = goods.orderId();
        return links.trackingLink(merchant, order) + "/returns/" + goods.number();
    }

    private static boolean exchange(GoodsReturn goods) {
        return goods.wish() == ReturnWish.EXCHANGE;
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
