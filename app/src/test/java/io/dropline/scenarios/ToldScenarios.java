package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.HoldPolicy;
import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a store may tell that no customer does: tests, money that is gone, orders that grow after their end. */
class ToldScenarios {
    private static final Address TO =
            new Address("June Okafor", "", "4 Elm Street", "", "Denver", "CO", "80205", "US", "");

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTestOrderIsNotBoughtUntilSomebodyWantsIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        UUID order = desk.told(telling(1, Payment.PAID, Risk.LOW, true));

        assertThat(desk.holdsOf(order)).containsExactly("test");
        assertThat(desk.openProblems()).containsExactly("order.hold.test");

        desk.process().release(desk.merchant, order, HoldPolicy.TEST, "Robin", "we try the supplier");
        desk.told(telling(1, Payment.PAID, Risk.LOW, true));
        assertThat(desk.purchaseOrders(order)).hasSize(1);
    }

    @Test
    void moneyThatIsGoneIsSaid() {
        desk.offer(nordic, "SAUNA", "900", 9);
        UUID order = desk.told(telling(1, Payment.AUTHORIZED, Risk.LOW, false));
        assertThat(desk.openProblems()).isEmpty();

        desk.told(telling(1, Payment.EXPIRED, Risk.LOW, false));
        assertThat(desk.openProblems()).containsExactly("order.payment-gone");

        desk.told(telling(1, Payment.PAID, Risk.LOW, false));
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.purchaseOrders(order)).hasSize(1);

        desk.told(telling(1, Payment.REFUNDED, Risk.LOW, false));
        assertThat(desk.urgentProblems()).containsExactly("order.payment-gone");

        desk.process().cancel(desk.merchant, List.of(order), "Robin", "refunded");
        desk.work();
        desk.cancelAnswered(desk.purchaseOrders(order).getFirst(), true);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void anOrderThatGrowsAfterItsEndIsSaid() {
        desk.offer(nordic, "SAUNA", "900", 9);
        UUID order = desk.told(telling(1, Payment.PAID, Risk.LOW, false));
        Desk.Po po = desk.purchaseOrders(order).getFirst();
        desk.ships(po, "1Z999AA10123456784", 1, 1);
        desk.delivered(po);
        assertThat(desk.life(order)).isEqualTo("CLOSED");
        desk.told(telling(0, Payment.PARTIALLY_REFUNDED, Risk.LOW, false));
        assertThat(desk.openProblems()).doesNotContain("order.edited-late");

        desk.told(telling(2, Payment.PAID, Risk.LOW, false));

        assertThat(desk.openProblems()).contains("order.edited-after-end");
        assertThat(desk.purchaseOrders(order)).hasSize(1);
    }

    private StoreOrder telling(int quantity, Payment payment, Risk risk, boolean test) {
        desk.house.clock.advance(Duration.ofMinutes(1));
        Instant now = desk.house.clock.instant();
        BigDecimal price = new BigDecimal("1500.00");
        return new StoreOrder(
                desk.storeId,
                "gid://shopify/Order/1",
                "#1001",
                House.OPENING,
                now,
                null,
                payment,
                risk,
                test,
                "USD",
                price,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                price,
                "June Okafor",
                "june.okafor@example.com",
                "",
                TO,
                "",
                List.of(new StoreOrder.Line(
                        "gid://shopify/LineItem/1",
                        "SAUNA",
                        "The SAUNA",
                        quantity,
                        price,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true)));
    }

    @Test
    void aRiskThatComesBackHoldsAgain() {
        desk.holds("{\"graceMinutes\":600,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 9);
        UUID order = desk.told(telling(1, Payment.PAID, Risk.HIGH, false));
        desk.told(telling(1, Payment.PAID, Risk.LOW, false));
        assertThat(desk.holdsOf(order)).containsExactly("grace");

        desk.told(telling(1, Payment.PAID, Risk.HIGH, false));

        assertThat(desk.holdsOf(order)).containsExactly("grace", "risk");
    }
}
