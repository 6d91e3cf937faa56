package io.dropline.aftersales;

import io.dropline.aftersales.money.CameBack;
import io.dropline.aftersales.money.ClaimMoney;
import io.dropline.aftersales.money.ReturnMoney;
import io.dropline.finance.claims.Claims;
import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.orders.Replacement;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.Refunds;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.Returns;
import io.dropline.returns.rules.Returnables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from goods that are back: money or other goods for the customer, and a claim on the supplier. Each happens once. */
@Component
class Settling {
    private final Returns returns;
    private final Returnables returnables;
    private final Orders orders;
    private final Refunds refunds;
    private final RefundProcess refundProcess;
    private final Claims claims;
    private final FulfillmentProcess fulfillment;
    private final HouseReturns house;
    private final StoreSide store;
    private final ReturnAlarms alarms;

    Settling(
            Returns returns,
            Returnables returnables,
            Orders orders,
            Refunds refunds,
            RefundProcess refundProcess,
            Claims claims,
            FulfillmentProcess fulfillment,
            HouseReturns house,
            StoreSide store,
            ReturnAlarms alarms) {
        this.returns = returns;
        this.returnables = returnables;
        this.orders = orders;
        this.refunds = refunds;
        this.refundProcess = refundProcess;
        this.claims = claims;
        this.fulfillment = fulfillment;
        this.house = house;
        this.store = store;
        this.alarms = alarms;
    }

    /** Gives the customer what is due, claims it from the supplier, and ends the return. Answers how it stands then. */
    GoodsReturn settle(MerchantId merchant, GoodsReturn goods, String by) {
        return trySettling(merchant, goods, by) instanceof ReturnAnswer.Done(GoodsReturn now) ? now : goods;
    }

    /** The same for a person, who hears why the customer gets nothing. */
    ReturnAnswer trySettling(MerchantId merchant, GoodsReturn goods, String by) {
        if (goods.wish() == ReturnWish.EXCHANGE && !refunded(merchant, goods)) {
            return CameBack.lines(goods).isEmpty()
                    ? new ReturnAnswer.Refused("Nothing came back: close the return, or refund it.")
                    : new ReturnAnswer.Done(exchange(merchant, goods, by));
        }
        Optional<String> trouble = refund(merchant, goods, null, by);
        claim(merchant, goods);
        if (trouble.isPresent()) {
            alarms.unpaid(merchant, goods, trouble.get());
            return new ReturnAnswer.Refused(trouble.get() + ".");
        }
        return new ReturnAnswer.Done(end(merchant, goods, "the money is on its way to the customer"));
    }

    private GoodsReturn exchange(MerchantId merchant, GoodsReturn goods, String by) {
        UUID order = orders.replace(
                merchant,
                new Replacement(
                        goods.orderId(),
                        "return:" + goods.id(),
                        "in exchange for " + goods.number(),
                        CameBack.lines(goods).stream()
                                .map(line -> new Replacement.Line(line.orderLineId(), line.units()))
                                .toList()),
                by);
        returns.exchangedBy(merchant, goods.id(), order);
        fulfillment.route(merchant, List.of(order));
        claim(merchant, goods);
        return end(merchant, goods, "the same goods are sent again");
    }

    /**
     * Asks for the money, once.
     *
     * @param keepPercent of the goods' price, if a person decides it; null: by the rules
     * @return why it is not on its way; empty if it is
     */
    Optional<String> refund(MerchantId merchant, GoodsReturn goods, @Nullable BigDecimal keepPercent, String by) {
        OrderBrief brief = Objects.requireNonNull(
                orders.briefs(merchant, List.of(goods.orderId())).get(goods.orderId()));
        RefundQuote quote = Objects.requireNonNull(
                refunds.quotes(merchant, List.of(goods.orderId())).get(goods.orderId()));
        RefundDraft byTheRules = ReturnMoney.draft(
                goods,
                brief,
                returnables.ofOrder(merchant, goods.orderId()),
                quote,
                house.terms(merchant).wornPercent());
        RefundDraft draft =
                keepPercent == null ? byTheRules : ReturnMoney.keeping(byTheRules, keepPercent, quote.currency());
        RefundAnswer answer = refundProcess.refund(merchant, List.of(draft), by).getFirst();
        return refused(merchant, answer).or(() -> RefundTrouble.of(answer, quote.currency()));
    }

    /** A return has one refund: what was asked for before is no money on its way if it was refused. */
    private Optional<String> refused(MerchantId merchant, RefundAnswer answer) {
        return answer instanceof RefundAnswer.Known(UUID id, String number)
                ? refunds.find(merchant, List.of(id)).values().stream()
                        .filter(refund -> !refund.state().counts())
                        .map(
                                refund -> "The store refused refund " + number + " (" + refund.outcome()
                                        + "). Send it again, or refund the customer on the page of the order; then close the return")
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the money was asked for already. */
    boolean refunded(MerchantId merchant, GoodsReturn goods) {
        return refunds.find(merchant, List.of(ReturnMoney.refundId(goods.id()))).values().stream()
                .anyMatch(refund -> refund.state().counts());
    }

    void claim(MerchantId merchant, GoodsReturn goods) {
        claims.open(merchant, ClaimMoney.draft(goods).stream().toList());
    }

    GoodsReturn end(MerchantId merchant, GoodsReturn goods, String how) {
        GoodsReturn ended = returns.resolve(merchant, goods, how).orElse(goods);
        if (!ended.state().live()) {
            alarms.ended(merchant, List.of(ended));
            // of what need not come back the store was told when it was granted
            if (CameBack.inspected(ended)) {
                store.ended(merchant, List.of(ended));
            }
        }
        return ended;
    }
}
