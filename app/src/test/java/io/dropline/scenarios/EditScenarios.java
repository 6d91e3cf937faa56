package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.simulators.store.book.Address;
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

    @Test
    void anAddressThatWasCompletedHereStaysComplete() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").to(street("")));
        assertThat(desk.holdsOf(order)).containsExactly("address");
        desk.process().hold(desk.merchant, desk.orderId(order), "wait", "Robin");
        desk.process().correctShipTo(desk.merchant, desk.orderId(order), corrected("4 Elm Street"), "Robin");

        storeTellsAgain(order);
        assertThat(desk.shipTo(order)).contains("4 Elm Street");
        assertThat(desk.holdsOf(order)).containsExactly("manual");

        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MANUAL, "Robin", "");
        desk.work();
        desk.house.clock.advance(Duration.ofMinutes(1));
        storeTellsAgain(order);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatIsHeldReleasedAndHeldAgainInOneMomentIsHeld() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").to(street("")));

        desk.process().hold(desk.merchant, desk.orderId(order), "wait", "Robin");
        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MANUAL, "Robin", "");
        desk.process().hold(desk.merchant, desk.orderId(order), "wait again", "Robin");

        assertThat(desk.holdsOf(order)).containsExactlyInAnyOrder("address", "manual");
    }

    @Test
    void anotherAddressFromTheStoreReplacesOneThatWasCorrectedHere() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").to(street("")));
        desk.process().hold(desk.merchant, desk.orderId(order), "wait", "Robin");
        desk.process().correctShipTo(desk.merchant, desk.orderId(order), corrected("4 Elm Street"), "Robin");

        move(order, street("9 Oak Avenue"));

        assertThat(desk.shipTo(order)).contains("9 Oak Avenue");
    }

    @Test
    void anAddressThatChangesTooLateIsTheNextPurchaseOrders() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").to(street("4 Elm Street")));
        Desk.Po po = desk.onlyPo(order);

        move(order, street("9 Oak Avenue"));
        assertThat(desk.openProblems()).containsExactly("order.address-late");
        assertThat(desk.shipTo(order)).contains("4 Elm Street");

        desk.process().cancelPurchaseOrder(desk.merchant, po.id(), "Robin", "another address");
        desk.cancelAnswered(po, true);

        assertThat(desk.shipTo(order)).contains("9 Oak Avenue");
        assertThat(desk.openProblems()).isEmpty();
    }

    private void move(PlacedOrder order, Address to) {
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.updateAddress(order.id(), to);
        desk.work();
    }

    private static Address street(String line1) {
        return Address.us("June", "Okafor", line1, "Denver", "Colorado", "CO", "80205");
    }

    private static io.dropline.platform.Address corrected(String line1) {
        return new io.dropline.platform.Address("June Okafor", "", line1, "", "Denver", "CO", "80205", "US", "");
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
