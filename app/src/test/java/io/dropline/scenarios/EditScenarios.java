package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the store tells again and what people change there, beside what was changed here. */
class EditScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasCancelledHereIsNotWantedAgainBecauseTheStoreStillListsIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.ships(po, "1Z999AA10123456784", 1, 1);
        desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "out of production");
        desk.cancelAnswered(po, true);
        assertThat(desk.wanted(order)).isEqualTo(1);

        storeTellsAgain(order);

        assertThat(desk.wanted(order)).isEqualTo(1);
        assertThat(desk.purchaseOrders(order)).hasSize(1);
    }

    @Test
    void unitsThatComeBackBeyondWhatIsWantedAreNotBoughtAgain() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);
        edit(order, 1);
        assertThat(desk.openProblems()).containsExactly("order.edited-late");

        desk.process().cancelPurchaseOrder(desk.merchant, po.id(), "Robin", "less is wanted");
        desk.cancelAnswered(po, true);
        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MANUAL, "Robin", "");
        desk.work();

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(3, 1);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatIsReducedAndRaisedAgainIsBoughtOnce() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        edit(order, 1);
        edit(order, 3);
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(3);
        assertThat(desk.openProblems()).isEmpty();

        edit(order, 4);
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(3, 1);
    }

    private void edit(PlacedOrder order, int quantity) {
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.editOrder(order.id(), Map.of("SAUNA", quantity));
        desk.work();
    }

    private void storeTellsAgain(PlacedOrder order) {
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.updateNote(order.id(), "Leave it at the door");
        desk.work();
    }
}
