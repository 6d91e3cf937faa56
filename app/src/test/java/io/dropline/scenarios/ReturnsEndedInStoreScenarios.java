package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.Returns;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns that end here end in the store, and those that end in the store without us are shown to a person. */
class ReturnsEndedInStoreScenarios {
    private static final String UPS = "1Z999AA10123456784";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final PlacedOrder order;

    ReturnsEndedInStoreScenarios() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        desk.offer(nordic, "SAUNA", "900", 5);
        order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 2);
        desk.deliverAll(order);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    // ---- it ends here

    @Test
    void cancelledHereIsCancelledInTheStore() {
        GoodsReturn goods = granted(2);
        assertThat(inStore()).containsExactly("OPEN 0 of 2");

        cancel(goods);

        assertThat(inStore()).containsExactly("CANCELED 0 of 2");
        desk.poll();
        assertThat(returns()).as("its echo changes nothing").containsExactly("RMA-1001 CANCELLED");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(granted(2).number()).as("the units can be in another return").isEqualTo("RMA-1002");
        assertThat(inStore()).containsExactly("CANCELED 0 of 2", "OPEN 0 of 2");
    }

    @Test
    void whatExpiresHereIsCancelledInTheStore() {
        granted(1);

        desk.wait(Duration.ofDays(40));

        assertThat(returns()).containsExactly("RMA-1001 EXPIRED");
        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
    }

    @Test
    void aRequestOfTheStoreThatIsCancelledHereIsDeclinedThere() {
        desk.store.requestReturn(order.id(), "SAUNA", 1, "UNWANTED", "");
        desk.work();
        desk.poll();
        assertThat(returns()).containsExactly("RMA-1001 REQUESTED");

        cancel(only());

        assertThat(inStore()).containsExactly("DECLINED 0 of 1");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeTheStoreKnowsItIsOpenedAndCancelledThereInTurn() {
        desk.store.faults().next(1, "returnCreate", new Unkindness.AcceptThenDropAnswer());
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        cancel(goods);
        desk.poll();

        assertThat(returns())
                .as("the store's news of it is not taken for another return")
                .containsExactly("RMA-1001 CANCELLED");

        desk.wait(Duration.ofMinutes(5));

        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
        assertThat(returns()).containsExactly("RMA-1001 CANCELLED");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatNeverGotIntoTheStoreNeedsNoCancellingThere() {
        desk.store.openReturn(order.id(), "SAUNA", 2, "UNWANTED", "");
        GoodsReturn goods = granted(1);
        assertThat(desk.openProblems()).contains("return.store");

        cancel(goods);

        assertThat(inStore()).containsExactly("OPEN 0 of 2");
        assertThat(desk.openProblems()).as("nothing is left to enter by hand").doesNotContain("return.store");
    }

    @Test
    void whatTheStoreHasProcessedInPartIsClosedThere() {
        GoodsReturn goods = granted(2);
        desk.store.staff().processFirst(refInStore(), 1);

        cancel(goods);

        assertThat(inStore()).containsExactly("CLOSED 1 of 2");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatComesBackInPartOnlyIsClosedThereWhenItIsSettled() {
        GoodsReturn goods = granted(2);
        counter.cameBack(goods, GoodsCondition.AS_NEW, 1);
        assertThat(inStore()).as("a person decides first").containsExactly("OPEN 1 of 2");

        counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin");
        desk.work();

        assertThat(returns()).containsExactly("RMA-1001 RESOLVED");
        assertThat(inStore()).containsExactly("CLOSED 1 of 2");
    }

    @Test
    void aCancellationOfUnknownEndIsLookedUpAndNotRepeated() {
        GoodsReturn goods = granted(1);
        desk.store.faults().next(1, "returnCancel", new Unkindness.AcceptThenDropAnswer());

        cancel(goods);
        desk.wait(Duration.ofMinutes(5));

        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
        assertThat(desk.outbox("shopify.return")).allMatch(state -> state.startsWith("CONFIRMED"));
    }

    @Test
    void aCancellationThatCameToNothingIsRepeated() {
        GoodsReturn goods = granted(1);
        desk.store.faults().next(1, "returnCancel", new Unkindness.Refuse(502));

        cancel(goods);
        for (int i = 0; i < 4; i++) {
            desk.wait(Duration.ofMinutes(5));
        }

        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
    }

    // ---- it ends in the store

    @Test
    void cancelledInTheStoreIsCancelledHere() {
        granted(1);
        desk.store.cancelReturn(refInStore());
        desk.work();
        desk.poll();

        assertThat(returns()).containsExactly("RMA-1001 CANCELLED");
        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatIsCancelledInTheStoreWhileTheGoodsAreOnTheirWayIsShownToAPerson() {
        GoodsReturn goods = granted(1);
        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");
        desk.store.cancelReturn(refInStore());
        desk.work();
        desk.poll();

        assertThat(returns()).containsExactly("RMA-1001 IN_TRANSIT");
        assertThat(desk.openProblems()).containsExactly("return.ended-in-store");

        counter.cameBack(goods, GoodsCondition.AS_NEW);

        assertThat(desk.openProblems()).doesNotContain("return.ended-in-store");
    }

    @Test
    void whatIsClosedInTheStoreAndGoesOnHereIsShownToAPersonUntilTheStoreOpensItAgain() {
        granted(1);
        desk.store.staff().close(refInStore());
        desk.work();
        desk.poll();

        assertThat(returns()).containsExactly("RMA-1001 AUTHORIZED");
        assertThat(desk.openProblems()).containsExactly("return.ended-in-store");

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.staff().reopen(refInStore());
        desk.work();
        desk.poll();

        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatTheStoreOpensAgainAfterItEndedHereIsShownToAPerson() {
        GoodsReturn goods = granted(1);
        counter.cameBack(goods, GoodsCondition.AS_NEW);
        assertThat(inStore()).containsExactly("CLOSED 1 of 1");
        desk.poll();
        assertThat(desk.openProblems()).isEmpty();

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.staff().reopen(refInStore());
        desk.work();
        desk.poll();

        assertThat(returns()).containsExactly("RMA-1001 RESOLVED");
        assertThat(desk.openProblems()).containsExactly("return.reopened-in-store");

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.staff().close(refInStore());
        desk.work();
        desk.poll();

        assertThat(desk.openProblems()).isEmpty();
    }

    private GoodsReturn granted(int units) {
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", units, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        return goods;
    }

    private void cancel(GoodsReturn goods) {
        assertThat(counter.process().cancel(desk.merchant, goods.id(), "", "Robin"))
                .isInstanceOf(ReturnAnswer.Done.class);
        desk.work();
    }

    private GoodsReturn only() {
        return desk.inOneTransaction(() -> desk.house
                .bean(Returns.class)
                .ofOrder(desk.merchant, desk.orderId(order))
                .getFirst());
    }

    private String refInStore() {
        return desk.facts("select store_ref from goods_return where merchant_id = ?")
                .getFirst();
    }

    private List<String> inStore() {
        return desk.store.returns(order.id());
    }

    private List<String> returns() {
        return desk.facts("select number || ' ' || state from goods_return where merchant_id = ? order by number");
    }
}
