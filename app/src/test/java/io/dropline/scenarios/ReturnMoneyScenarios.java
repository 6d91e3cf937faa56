package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.ReturnAnswer;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The money of returns: all or part of it, early, in doubt or refused, and once. */
class ReturnMoneyScenarios {
    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final ReturnDesk returns = new ReturnDesk(desk, counter, nordic);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatCameBackUsedIsPaidBackInPart() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"UNWANTED\"],\"wornPercent\":20}");
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));

        counter.cameBack(goods, GoodsCondition.USED);

        assertThat(counter.refunds()).containsExactly("RF-1001 1200.00 kept 300.00");
    }

    @Test
    void whatCameBackOtherwiseThanItShouldWaitsForAPerson() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);

        counter.cameBack(goods, GoodsCondition.DAMAGED);

        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
        assertThat(desk.openProblems()).containsExactly("return.doubtful");
        assertThat(counter.refunds()).isEmpty();

        counter.process().refundNow(desk.merchant, goods.id(), new BigDecimal("50"), "Robin");
        desk.work();
        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1001 750.00 kept 750.00");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void moneySentBeforeTheGoodsAreBackIsSentOnce() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);

        counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin");
        assertThat(counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"))
                .isInstanceOf(ReturnAnswer.Refused.class);
        counter.cameBack(goods, GoodsCondition.AS_NEW);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).hasSize(1);
        assertThat(counter.claims()).containsExactly("RETURNED 900.00");
    }

    @Test
    void moneyThatTheStoreRefusedIsNotOnItsWay() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = returns.delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");
        counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin");
        desk.work();

        counter.cameBack(goods, GoodsCondition.AS_NEW);

        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
        assertThat(desk.openProblems()).containsExactly("outbox.refused", "return.unpaid");
        for (ReturnAnswer answer : List.of(
                counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"),
                counter.process().settle(desk.merchant, goods.id(), "Robin"))) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            ReturnAnswer.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .startsWith("The store refused refund RF-1001 (The store says: ")
                                    .endsWith(
                                            "). Send it again, or refund the customer on the page of the order; then close the return."));
        }
        assertThat(counter.state(goods)).isEqualTo("INSPECTED");

        UUID document = UUID.fromString(
                desk.facts("select id::text from outbox where merchant_id = ? and kind = 'shopify.refund'")
                        .getFirst());
        assertThat(desk.house
                        .bean(DeskActions.class)
                        .perform(desk.merchant, "robin@example.com", new DeskAction.SendAgain(document, "")))
                .isInstanceOf(DeskResult.Done.class);
        desk.work();
        counter.process().close(desk.merchant, goods.id(), "The money has arrived", "Robin");

        assertThat(new RefundDesk(desk).states(order)).containsExactly("CONFIRMED 1500.00");
        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.claims()).containsExactly("RETURNED 900.00");
        assertThat(desk.openProblems()).isEmpty();
    }
}
