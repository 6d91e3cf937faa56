package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers say, also when they say it twice. */
class AnswerScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRefusalToldAgainRefusesNothingMore() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 4, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.answers(po, Desk.refuses(1, 2));
        desk.answers(po, Desk.refuses(1, 2));

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(4, 2);
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::refused).containsExactly(2, 0);

        desk.answers(po, Desk.refuses(1, 3)); // one more is a refusal of one more
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(4, 2, 1);
    }

    @Test
    void aQuestionReachesTheMerchantsPeople() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.process().supplierAsked(desk.merchant, desk.onlyPo(order).id(), "Left or right door?", "NORDIC Supply");
        desk.work();

        assertThat(desk.openProblems()).containsExactly("po.question");
        assertThat(desk.mailsTo(desk.supportMail())).containsExactly("Question about PO-1001 from NORDIC Supply");
    }

    @Test
    void whoHasNoneIsNotAskedAgain() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.answers(po, Desk.backorders(1, 1, LocalDate.of(2026, 12, 18)));

        desk.process().cancelPurchaseOrder(desk.merchant, po.id(), "Robin", "too late for the customer");
        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MANUAL, "Robin", "");
        desk.cancelAnswered(po, true);

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::supplier).containsExactly("NORDIC", "BALTIC");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aShipNoticeToldAgainTakesNothingAndOtherContentsAreSaid() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.ships(po, "1Z999AA10123456784", 1, 2);
        desk.ships(po, "1z 999 aa1 0123 4567 84", 1, 2);
        assertThat(desk.onlyPo(order).shipped()).isEqualTo(2);
        assertThat(desk.openProblems()).isEmpty();

        desk.ships(po, "1Z999AA10123456784", 1, 1);
        assertThat(desk.onlyPo(order).shipped()).isEqualTo(2);
        assertThat(desk.openProblems()).containsExactly("shipment.differs");
    }

    @Test
    void anOrderWhoseRestIsCancelledEndsWithWhatArrived() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.ships(po, "1Z999AA10123456784", 1, 1);
        desk.delivered(po);
        desk.process().cancel(desk.merchant, java.util.List.of(desk.orderId(order)), "Robin", "out of production");
        assertThat(desk.life(order)).isEqualTo("ON_HOLD");

        desk.cancelAnswered(po, true);

        assertThat(desk.life(order)).isEqualTo("CLOSED");
    }
}
