package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling while suppliers answer, refuse and ship. */
class CancellationScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aParcelDoesNotEndTheRequestToCancelTheRest() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);
        cancel(order);

        desk.ships(po, "1Z999AA10123456784", 1, 1);
        assertThat(desk.onlyPo(order).state()).isEqualTo("CANCEL_REQUESTED");

        desk.accepts(po); // it crossed our request
        desk.cancelAnswered(po, false);
        assertThat(desk.onlyPo(order).state()).isEqualTo("PARTIALLY_SHIPPED");
    }

    @Test
    void aSupplierIsAskedToCancelAsOftenAsWeAsk() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);
        cancel(order);
        desk.cancelAnswered(po, false);

        cancel(order); // within the same moment

        assertThat(desk.onlyPo(order).state()).isEqualTo("CANCEL_REQUESTED");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).hasSize(3);
    }

    @Test
    void whatCannotBeCancelledAnyMoreNeedsNobodyOnceItHasArrived() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "STOVE", "90", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500")
                .withLines(List.of(Desk.line("SAUNA", 1, "1500"), Desk.line("STOVE", 1, "150"))));
        List<Desk.Po> pos = desk.purchaseOrders(order);
        cancel(order);
        pos.forEach(po -> desk.cancelAnswered(po, false));
        assertThat(desk.openProblems()).containsExactly("po.cancel-refused", "po.cancel-refused");

        desk.ships(pos.getFirst(), "1Z999AA10123456784", 1, 1);
        assertThat(desk.openProblems()).as("the customer is still to be told").hasSize(2);
        desk.delivered(pos.getFirst());

        assertThat(desk.openProblems())
                .as("the other one's goods are still to come")
                .hasSize(1);
        desk.ships(pos.getLast(), "1Z12345E0205271686", 1, 1);
        desk.delivered(pos.getLast());

        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.life(order)).isEqualTo("CLOSED");
    }

    @Test
    void whatHasNotLeftIsCancelledAlsoAfterAParcel() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);
        cancel(order);
        desk.ships(po, "1Z999AA10123456784", 1, 1);

        desk.cancelAnswered(po, true);

        assertThat(desk.onlyPo(order).state()).isEqualTo("SHIPPED");
        assertThat(desk.onlyPo(order).cancelled()).isEqualTo(2);
        assertThat(desk.life(order)).isEqualTo("OPEN");
    }

    @Test
    void whatTheStoreCancelledIsNotBoughtAgainWhenItComesBack() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.cancelOrder(order.id(), "customer");
        desk.work();
        desk.cancelAnswered(po, false);

        desk.answers(po, Desk.refuses(1, 1));

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::state).containsExactly("REJECTED");
        assertThat(desk.life(order)).isEqualTo("CANCELLED");
    }

    @Test
    void whatWasCancelledHereIsNotBoughtAgainWhenItComesBack() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        Desk.Po po = desk.onlyPo(order);
        cancel(order);
        desk.cancelAnswered(po, false);

        desk.answers(po, Desk.refuses(1, 1));
        assertThat(desk.purchaseOrders(order)).hasSize(1);
        assertThat(desk.wanted(order)).isEqualTo(1);

        desk.answers(po, Desk.refuses(1, 2));
        assertThat(desk.purchaseOrders(order)).hasSize(1);
        assertThat(desk.life(order)).isEqualTo("CANCELLED");
    }

    @Test
    void whatComesBackAfterItsHoldWasReleasedIsRouted() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.process().cancelPurchaseOrder(desk.merchant, po.id(), "Robin", "they are too slow");
        desk.process().release(desk.merchant, desk.orderId(order), HoldPolicy.MANUAL, "Robin", "");
        desk.work();

        desk.cancelAnswered(po, true);

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::state).containsExactly("CANCELLED", "ISSUED");
    }

    @Test
    void openUnitsThatNobodyRoutedAreFoundWithinTheHour() {
        desk.holds("{\"graceMinutes\":600,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.loseHolds(order);

        desk.wait(Duration.ofHours(1));

        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");
    }

    @Test
    void aSupplierWhoDoesNotAnswerARequestToCancelIsAskedAgainAndSomebodyHereIsTold() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.accepts(po);
        cancel(order);
        desk.wait(Duration.ofHours(23));
        assertThat(desk.openProblems()).isEmpty();

        desk.wait(Duration.ofHours(2));
        desk.wait(Duration.ofHours(2));
        assertThat(desk.openProblems()).contains("po.cancel-unanswered");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).hasSize(3);

        desk.cancelAnswered(po, true);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aCancelMissesNoPurchaseOrderThatIsBeingIssued() throws Exception {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> answer = threads.submit(() -> desk.inOneTransaction(() -> {
                desk.process().supplierAnswered(desk.merchant, List.of(Desk.answer(po, Desk.refuses(1, 1))));
                answered.countDown();
                commit.await();
                return po;
            }));
            answered.await();
            Future<?> cancel = threads.submit(() -> desk.process()
                    .cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "the customer changed her mind"));
            desk.awaitSomebodyWaitingForALock();
            commit.countDown();
            answer.get();
            cancel.get();
        }
        desk.work();

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::state).containsExactly("REJECTED", "CANCELLED");
        assertThat(desk.life(order)).isEqualTo("CANCELLED");
        assertThat(desk.mailsTo(desk.mailOf("BALTIC"))).isEmpty();
    }

    private void cancel(PlacedOrder order) {
        desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "the customer changed her mind");
        desk.work();
    }
}
