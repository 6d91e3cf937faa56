package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.ReturnAnswer;
import io.dropline.aftersales.Unshipped;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goods that need not come back: their money goes at once, or when a person sends it. */
class ReturnlessScenarios {
    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final ReturnDesk returns = new ReturnDesk(desk, counter, nordic);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void smallDamageNeedNotComeBackAndIsPaidAndClaimedAtOnce() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"DAMAGED\"],\"returnlessUpTo\":1500}");
        counter.takesBack(nordic, 30, "CUSTOMER", "50");
        PlacedOrder order = returns.delivered();

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1001 1500.00 kept 0.00");
        assertThat(counter.claims()).containsExactly("DAMAGED 900.00");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).noneMatch(subject -> subject.contains("comes back"));
        assertThat(counter.cameBack(goods, GoodsCondition.AS_NEW)).isInstanceOf(ReturnAnswer.Refused.class);
    }

    @Test
    void whatNeedNotComeBackIsPaidByAPersonWhenThereIsMoneyAgain() {
        keepsDamagedGoods();
        PlacedOrder order = returns.delivered();
        RefundDesk refunds = new RefundDesk(desk);
        refunds.ask(refunds.money(order, "SAUNA", "1500"), Unshipped.SHIP);
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        assertThat(counter.state(goods)).as("nothing was left for it").isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).containsExactly("outbox.refused", "return.unpaid");

        assertThat(counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"))
                .isInstanceOf(ReturnAnswer.Done.class);
        desk.work();

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1002 1500.00 kept 0.00");
        assertThat(counter.claims()).containsExactly("DAMAGED 900.00");
        assertThat(desk.openProblems()).containsExactly("outbox.refused");
    }

    @Test
    void whatNeedNotComeBackIsClosedWhenTheCustomerHasTheMoney() {
        keepsDamagedGoods();
        PlacedOrder order = returns.delivered();
        RefundDesk refunds = new RefundDesk(desk);
        refunds.refund(refunds.money(order, "SAUNA", "1500"), Unshipped.SHIP);
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).containsExactly("return.unpaid");

        assertThat(counter.process().close(desk.merchant, goods.id(), "She has it already", "Robin"))
                .isInstanceOf(ReturnAnswer.Done.class);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(desk.openProblems()).isEmpty();
    }

    private void keepsDamagedGoods() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"DAMAGED\"],\"returnlessUpTo\":1500}");
        counter.takesBack(nordic, 30, "CUSTOMER", "50");
    }
}
