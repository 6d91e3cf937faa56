package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.hooks.Disorder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the store and its customers can do with an order. */
class StoreScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUnpaidOrderWaitsUntilItIsPaid() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").unpaid());
        assertThat(desk.holdsOf(order)).containsExactly("unpaid");
        assertThat(desk.purchaseOrders(order)).isEmpty();

        desk.house.clock.advance(Duration.ofMinutes(5));
        desk.store.markPaid(order.id());
        desk.work();

        assertThat(desk.holdsOf(order)).isEmpty();
        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
    }

    @Test
    void graceEndsByItselfAndTheOrderGoesOn() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("grace");

        desk.wait(Duration.ofMinutes(29));
        assertThat(desk.purchaseOrders(order)).isEmpty();
        desk.wait(Duration.ofMinutes(2));

        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
    }

    @Test
    void aPersonReleasesWhatIsHeld() {
        desk.offer(nordic, "SAUNA", "1490", 3); // with fee and freight more than the price
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("margin");

        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MARGIN, "Robin", "a good customer");
        desk.work();

        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void anOrderOfHighRiskIsHeldAndReleased() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").withRisk("HIGH"));

        desk.poll(); // webhooks know nothing of the risk; what is read afterwards does
        assertThat(desk.holdsOf(order)).containsExactly("grace", "risk");
        desk.wait(Duration.ofHours(1));
        assertThat(desk.purchaseOrders(order)).isEmpty();

        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.RISK, "Robin", "called the customer");
        desk.work();
        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
    }

    @Test
    void whatWebhooksMissedIsFoundByPolling() {
        desk.offer(nordic, "SAUNA", "900", 3);
        desk.store.sendWebhooks(Disorder.dropping(1));
        PlacedOrder order = desk.store.placeOrder(Desk.order("SAUNA", 1, "1500"));
        desk.work();

        desk.poll();
        desk.poll();

        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
    }

    @Test
    void theSameOrderTwiceIsAskedAbout() {
        desk.holds("{\"graceMinutes\":0,\"duplicateWithinHours\":24}");
        desk.offer(nordic, "SAUNA", "900", 9);
        OrderRequest request = Desk.order("SAUNA", 1, "1500");

        PlacedOrder first = desk.placed(request);
        PlacedOrder second = desk.placed(request);

        assertThat(desk.holdsOf(first)).isEmpty();
        assertThat(desk.holdsOf(second)).containsExactly("duplicate");
    }

    @Test
    void anOrderCancelledBeforeItWasSentNeverReachesTheSupplier() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.cancelOrder(order.id(), "customer");
        desk.work();
        desk.wait(Duration.ofHours(1));

        assertThat(desk.life(order)).isEqualTo("CANCELLED");
        assertThat(desk.purchaseOrders(order)).isEmpty();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).isEmpty();
    }

    @Test
    void anOrderCancelledAfterItWasSentIsCancelledWhenTheSupplierAgrees() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.cancelOrder(order.id(), "customer");
        desk.work();
        assertThat(desk.onlyPo(order).state()).isEqualTo("CANCEL_REQUESTED");
        assertThat(desk.life(order)).isEqualTo("ON_HOLD");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).hasSize(2);

        desk.process().cancelAnswered(desk.merchant, desk.onlyPo(order).id(), true, "", "NORDIC Supply");
        desk.work();

        assertThat(desk.onlyPo(order).state()).isEqualTo("CANCELLED");
        assertThat(desk.life(order)).isEqualTo("CANCELLED");
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(3);
    }

    @Test
    void aCancellationThatLosesTheRaceIsTold() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.cancelOrder(order.id(), "customer");
        desk.work();

        desk.process().cancelAnswered(desk.merchant, po.id(), false, "It has left already", "NORDIC Supply");
        desk.work();

        assertThat(desk.openProblems()).containsExactly("po.cancel-refused");
        assertThat(desk.onlyPo(order).state()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void anEditBeforeSendingChangesWhatIsBought() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.editOrder(order.id(), Map.of("SAUNA", 2));
        desk.work();
        desk.wait(Duration.ofHours(1));

        assertThat(desk.onlyPo(order).asked()).isEqualTo(2);
    }

    @Test
    void anEditAfterSendingIsNotDoneBehindTheSuppliersBack() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.editOrder(order.id(), Map.of("SAUNA", 2));
        desk.work();

        assertThat(desk.onlyPo(order).asked()).isEqualTo(3);
        assertThat(desk.openProblems()).containsExactly("order.edited-late");
    }

    @Test
    void webhooksThatComeTwiceAndInAnyOrderMakeOneOrder() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.store.sendWebhooks(new Disorder(2, 20, Duration.ZERO, 0));
        PlacedOrder order = desk.store.placeOrder(Desk.order("SAUNA", 1, "1500").unpaid());
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.markPaid(order.id());
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.updateNote(order.id(), "Leave it at the door");
        desk.store.releaseWebhooks();
        desk.work();

        assertThat(desk.onlyPo(order).asked()).isEqualTo(1);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(8);
    }

    @Test
    void anUnknownSkuAndABadAddressWaitForAPerson() {
        PlacedOrder order = desk.placed(Desk.order("NEVER-HEARD-OF", 1, "1500")
                .to(io.dropline.simulators.store.book.Address.us(
                        "June", "Okafor", "", "Denver", "Colorado", "CO", "80205")));

        assertThat(desk.holdsOf(order)).containsExactly("address", "unknown-sku");
    }
}
