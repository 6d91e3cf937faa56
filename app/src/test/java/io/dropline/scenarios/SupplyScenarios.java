package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers can do with an order. */
class SupplyScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void partialStockIsFilledUpByAnotherSupplier() {
        desk.offer(nordic, "SAUNA", "900", 2);
        desk.offer(baltic, "SAUNA", "950", 5);
        desk.policy("routing", "{\"extraParcelPenalty\":\"0\"}");

        PlacedOrder order = desk.placed(Desk.order("SAUNA", 6, "1500"));

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactlyInAnyOrder(2, 4);
        assertThat(desk.stock(nordic, "SAUNA") + desk.stock(baltic, "SAUNA")).isEqualTo(1);
    }

    @Test
    void whatNobodyCanSupplyWaitsForAPerson() {
        desk.offer(nordic, "SAUNA", "900", 2);

        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));

        assertThat(desk.holdsOf(order)).containsExactly("no-supply");
        assertThat(desk.purchaseOrders(order)).isEmpty();
        assertThat(desk.openProblems()).containsExactly("order.hold.no-supply");
    }

    @Test
    void aRejectedOrderGoesToTheNextSupplierUnderANewNumber() {
        desk.offer(nordic, "SAUNA", "900", 2);
        desk.offer(baltic, "SAUNA", "950", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po first = desk.onlyPo(order);
        assertThat(first.supplier()).isEqualTo("NORDIC");

        desk.answers(first, Desk.refuses(1, 1));

        List<Desk.Po> pos = desk.purchaseOrders(order);
        assertThat(pos).extracting(Desk.Po::state).containsExactly("REJECTED", "ISSUED");
        assertThat(pos).extracting(Desk.Po::supplier).containsExactly("NORDIC", "BALTIC");
        assertThat(pos.getFirst().number()).isNotEqualTo(pos.getLast().number());
        assertThat(desk.stock(nordic, "SAUNA")).isZero(); // "out of stock" corrects what we believed
        assertThat(desk.life(order)).isEqualTo("OPEN");
    }

    @Test
    void aLineThatIsShortIsRoutedAnewForWhatIsMissing() {
        desk.offer(nordic, "SAUNA", "900", 5);
        desk.offer(baltic, "SAUNA", "950", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 2));

        List<Desk.Po> pos = desk.purchaseOrders(order);
        assertThat(pos).extracting(Desk.Po::state).containsExactly("ACKNOWLEDGED", "ISSUED");
        assertThat(pos).extracting(Desk.Po::asked).containsExactly(3, 2);
        assertThat(pos).extracting(Desk.Po::refused).containsExactly(2, 0);
    }

    @Test
    void aRejectedOrderThatNobodyElseCanSupplyWaitsForAPerson() {
        desk.offer(nordic, "SAUNA", "900", 2);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 1));

        assertThat(desk.holdsOf(order)).containsExactly("no-supply");
        assertThat(desk.openProblems()).containsExactly("order.hold.no-supply");
    }

    @Test
    void aBackorderRevisesThePromiseAndTellsEverybody() {
        desk.offer(nordic, "SAUNA", "900", 2);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        LocalDate promised = desk.latestPromise(order);

        desk.answers(desk.onlyPo(order), Desk.backorders(1, 1, LocalDate.of(2026, 12, 18)));

        assertThat(desk.onlyPo(order).state()).isEqualTo("ACKNOWLEDGED");
        assertThat(desk.onlyPo(order).backordered()).isEqualTo(1);
        assertThat(desk.latestPromise(order)).isAfter(promised).isAfter(LocalDate.of(2026, 12, 18));
        assertThat(desk.story(order)).contains("promise.revised");
        assertThat(desk.openProblems()).containsExactly("po.backordered");
        assertThat(desk.outbox("mail.customer")).hasSize(2); // being prepared, delayed
    }

    @Test
    void anOfferWithALeadTimeOfItsOwnIsPromisedByIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(nordic, "STOVE", "90", 9);
        PlacedOrder usual = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.leadDays(nordic, "STOVE", 10);

        PlacedOrder late = desk.placed(Desk.order("STOVE", 1, "1500"));
        PlacedOrder both = desk.placed(Desk.order("SAUNA", 1, "1500")
                .withLines(List.of(Desk.line("SAUNA", 1, "1500"), Desk.line("STOVE", 1, "1500"))));

        LocalDate promised = desk.latestPromise(late);
        assertThat(promised)
                .isAfter(Objects.requireNonNull(desk.latestPromise(usual)).plusDays(9));
        assertThat(desk.latestPromise(both)).isEqualTo(promised);
        desk.accepts(desk.onlyPo(late));
        desk.accepts(desk.onlyPo(both));
        assertThat(desk.latestPromise(late)).as("news that changes nothing").isEqualTo(promised);
        assertThat(desk.latestPromise(both)).isEqualTo(promised);
        desk.answers(desk.onlyPo(both), Desk.refuses(2, 1));
        assertThat(desk.latestPromise(both))
                .as("what is refused is not waited for")
                .isEqualTo(desk.latestPromise(usual));
    }

    @Test
    void aSilentSupplierIsRemindedOnceAndSomebodyHereIsTold() {
        desk.offer(nordic, "SAUNA", "900", 2);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.wait(Duration.ofHours(23));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofHours(2));
        desk.wait(Duration.ofHours(1));

        assertThat(desk.openProblems()).containsExactly("po.unanswered");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).hasSize(2).anyMatch(subject -> subject.startsWith("Reminder"));

        desk.accepts(desk.onlyPo(order));
        assertThat(desk.openProblems()).isEmpty();
    }

    /** A mail that was refused leaves nobody to remind and nobody to ask. */
    @Test
    void aPurchaseOrderThatNeverArrivedIsTakenBackAndNobodyIsReminded() {
        desk.offer(nordic, "SAUNA", "900", 2);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        desk.issueWasRefused(po);

        desk.wait(Duration.ofDays(2));

        assertThat(desk.outbox("po.reminder.email")).isEmpty();
        assertThat(desk.openProblems()).contains("po.undelivered").doesNotContain("po.unanswered");

        desk.process().cancelPurchaseOrder(desk.merchant, po.id(), "Ada", "wrong address");
        desk.wait(Duration.ofMinutes(2));

        assertThat(desk.onlyPo(order).state()).isEqualTo("CANCELLED");
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(2);
        assertThat(desk.openProblems()).doesNotContain("po.undelivered", "po.unanswered");
    }

    @Test
    void partsLeaveInTwoParcels() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 3, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.ships(po, "1Z999AA10123456784", 1, 1);
        assertThat(desk.onlyPo(order).state()).isEqualTo("PARTIALLY_SHIPPED");
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("PARTIALLY_FULFILLED");

        desk.ships(po, "1Z999AA10123456784", 1, 1); // told again: nothing happens
        assertThat(desk.onlyPo(order).shipped()).isEqualTo(1);

        desk.ships(po, "9400 1118 9922 3100 0012 31", 1, 2);
        assertThat(desk.onlyPo(order).state()).isEqualTo("SHIPPED");
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("FULFILLED");
        assertThat(desk.inStore(order).parcels()).hasSize(2);
        assertThat(desk.outbox("mail.customer")).hasSize(3); // being prepared, and one a parcel
    }

    @Test
    void nonsenseIsAProblemAndNoParcel() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.ships(desk.onlyPo(order), "shipped today", 1, 1);

        assertThat(desk.onlyPo(order).shipped()).isZero();
        assertThat(desk.openProblems()).containsExactly("shipment.no-number");
    }

    @Test
    void unitsThatDoNotAddUpAreFoundWithinTheHour() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        desk.wait(Duration.ofMinutes(1));
        assertThat(desk.openProblems()).isEmpty();

        desk.damageAllocation(order);
        desk.wait(Duration.ofMinutes(1));

        assertThat(desk.openProblems()).containsExactly("books.unbalanced");

        desk.mendAllocation(order);
        desk.wait(Duration.ofMinutes(1));
        assertThat(desk.openProblems()).isEmpty();
    }
}
