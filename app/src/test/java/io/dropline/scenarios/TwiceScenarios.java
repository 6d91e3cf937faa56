package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.purchasing.SupplierAnswer;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same news more than once, and what one merchant's trouble does to others. */
class TwiceScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").withRisk("HIGH"));
        desk.poll();
        assertThat(desk.openProblems()).containsExactly("order.hold.risk");

        cancel(order);
        cancel(order);

        assertThat(desk.life(order)).isEqualTo("CANCELLED");
        assertThat(desk.holdsOf(order)).isEmpty();
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.outbox("mail.customer")).hasSize(1);
    }

    @Test
    void aDayThatWasToldBeforeIsNotToldAgain() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        LocalDate first = LocalDate.of(2026, 12, 9);

        shipsOn(order, first);
        shipsOn(order, first.plusDays(1));
        shipsOn(order, first);
        shipsOn(order, first.plusDays(1));

        assertThat(desk.outbox("mail.customer")).hasSize(3); // being prepared, delayed, delayed again
    }

    @Test
    void oneMerchantsTroubleKeepsNobodyElseWaiting() {
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder stuck = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.policy("routing", "{\"excludedSuppliers\":[\"this is no supplier\"]}");
        try (Desk other = new Desk()) {
            other.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
            other.offer(other.supplier("BALTIC"), "SAUNA", "900", 3);
            PlacedOrder order = other.placed(Desk.order("SAUNA", 1, "1500"));

            other.wait(Duration.ofMinutes(31));

            assertThat(other.onlyPo(order).state()).isEqualTo("ISSUED");
        } finally {
            desk.policy("routing", "{}");
        }
        assertThat(desk.purchaseOrders(stuck)).isEmpty();
    }

    private void cancel(PlacedOrder order) {
        desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "the customer changed her mind");
        desk.work();
    }

    private void shipsOn(PlacedOrder order, LocalDate day) {
        Desk.Po po = desk.onlyPo(order);
        desk.process()
                .supplierAnswered(
                        desk.merchant, List.of(new SupplierAnswer(po.id(), List.of(), day, "", po.supplier())));
        desk.work();
    }
}
