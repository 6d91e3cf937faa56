package io.dropline.aftersales;

import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.Refund;
import io.dropline.refunds.RefundNews;
import io.dropline.refunds.RefundsInStore.OrderRef;
import io.dropline.refunds.StorePayments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what stores say of refunds: the answers to ours, and what their staff paid back. In any order, late, or again. */
@Component
@Transactional
public class RefundsFromStore {
    private final Orders orders;
    private final RefundNews news;
    private final RefundMails mails;

    RefundsFromStore(Orders orders, RefundNews news, RefundMails mails) {
        this.orders = orders;
        this.news = news;
        this.mails = mails;
    }

    /** Locks the order of a refund, before the document that asks for it: news of the store locks them in this order. */
    public void lock(MerchantId merchant, UUID order) {
        orders.lock(merchant, List.of(order));
    }

    /**
     * The store has paid a refund of ours back: the customer hears of it.
     *
     * @param storeRef the store's id of it; null where only a person knows that it was paid
     */
    public void confirmed(MerchantId merchant, UUID order, UUID refund, @Nullable String storeRef, String outcome) {
        orders.lock(merchant, List.of(order));
        news.confirmed(merchant, refund, storeRef, outcome).ifPresent(paid -> mails.refunded(merchant, List.of(paid)));
    }

    /** The store will not pay it back. The document that asked for it is a problem already, with the store's words. */
    public void refused(MerchantId merchant, UUID order, UUID refund, String reason) {
        orders.lock(merchant, List.of(order));
        news.refused(merchant, refund, reason);
    }

    /** Nobody knows whether the store has paid it back. */
    public void doubted(MerchantId merchant, UUID order, UUID refund, String why) {
        orders.lock(merchant, List.of(order));
        news.doubted(merchant, refund, why);
    }

    /** Why the store must not be asked once more, in sentences for who wants it; empty if it may. */
    public Optional<String> veto(MerchantId merchant, UUID order, UUID refund) {
        orders.lock(merchant, List.of(order));
        return news.obstacle(merchant, refund)
                .map(found -> "Refund " + found.refund().number() + " is not sent again. "
                        + RefundTrouble.of(found.why(), found.refund().currency())
                                .orElseThrow()
                        + ". Give it up, and refund what is left anew.");
    }

    /** The store is asked once more. */
    public void again(MerchantId merchant, UUID order, UUID refund, String why) {
        orders.lock(merchant, List.of(order));
        news.again(merchant, refund, why);
    }

    /** All that stores say of orders' money. Customers of what was paid back in the store hear of it from the store. */
    public void told(MerchantId merchant, List<StorePayments> payments) {
        orders.lock(
                merchant,
                List.copyOf(news.orders(
                                merchant,
                                payments.stream()
                                        .map(one -> new OrderRef(one.storeId(), one.orderRef()))
                                        .toList())
                        .values()));
        List<Refund> paid = news.told(merchant, payments);
        mails.refunded(
                merchant,
                paid.stream()
                        .filter(refund -> refund.source() == Refund.Source.DROPLINE)
                        .toList());
    }

    /** Those of the orders, in their stores' words, of whose money something is known or asked here. */
    public List<OrderRef> followed(MerchantId merchant, List<OrderRef> refs) {
        return news.followed(merchant, refs);
    }
}
