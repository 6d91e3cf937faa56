package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.PackageStatus;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the customer is promised, and when we have to apologise. */
class PromiseScenarios {
    private static final LocalDate LATE = LocalDate.of(2026, 12, 18);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void reroutingOnePartForgetsNotTheOther() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "DESK", "300", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").and(Desk.line("DESK", 1, "500")));
        Desk.Po slow = po(order, "NORDIC");
        Desk.Po other = po(order, "BALTIC");
        shipsOn(slow, LATE);
        LocalDate told = desk.latestPromise(order);
        int mails = desk.outbox("mail.customer").size();
        desk.offer(nordic, "DESK", "310", 9);

        desk.answers(other, Desk.refuses(1, 1));

        assertThat(desk.purchaseOrders(order)).hasSize(3);
        assertThat(desk.latestPromise(order)).isEqualTo(told);
        assertThat(desk.outbox("mail.customer")).hasSize(mails);
    }

    @Test
    void aPromiseCountsFromThePurchaseOrderNotFromTheOrder() {
        desk.holds("{\"graceMinutes\":14400,\"duplicateWithinHours\":0}");
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.wait(Duration.ofDays(10));
        desk.wait(Duration.ofMinutes(1));
        LocalDate told = desk.latestPromise(order);

        desk.accepts(desk.onlyPo(order));

        assertThat(desk.latestPromise(order)).isEqualTo(told);
    }

    /** Boulder is some 25 miles from Denver, where customers live, and New York some 1,600. */
    @Test
    void aPromiseCountsFromTheNearestPlaceThatHasTheGoods() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(nordic, "BENCH", "90", 9);
        desk.of(nordic, """
                insert into supplier_place (code, postal, country, merchant_id, supplier_id)
                select code, postal, 'US', ?, ? from (values ('EAST', '10001'), ('WEST', '80301')) as t(code, postal)""");
        PlacedOrder near = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.of(
                nordic,
                "update offer set ship_from = '{EAST}' where sku = 'BENCH' and merchant_id = ? and supplier_id = ?");
        PlacedOrder far = desk.placed(Desk.order("SAUNA", 1, "1500").and(Desk.line("BENCH", 1, "200")));

        assertThat(desk.latestPromise(far)).isAfter(desk.latestPromise(near));

        LocalDate nearTold = desk.latestPromise(near);
        LocalDate farTold = desk.latestPromise(far);
        desk.accepts(desk.onlyPo(near));
        desk.accepts(desk.onlyPo(far));
        assertThat(desk.latestPromise(near)).as("revised").isEqualTo(nearTold);
        assertThat(desk.latestPromise(far)).as("revised").isEqualTo(farTold);
    }

    private Desk.Po po(PlacedOrder order, String supplier) {
        return desk.purchaseOrders(order).stream()
                .filter(po -> po.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private void shipsOn(Desk.Po po, LocalDate day) {
        desk.process()
                .supplierAnswered(
                        desk.merchant, List.of(new SupplierAnswer(po.id(), List.of(), day, "", po.supplier())));
        desk.work();
    }

    @Test
    void theCarriersNewDayCountsAlsoWhereNothingElseHappened() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);
        desk.seen("1Z999AA10123456784", PackageStatus.IN_TRANSIT, Duration.ofHours(1), LATE);
        assertThat(desk.latestPromise(order)).isEqualTo(LATE);

        desk.seen("1Z999AA10123456784", PackageStatus.IN_TRANSIT, Duration.ofHours(5), LATE.plusDays(2));
        assertThat(desk.latestPromise(order)).isEqualTo(LATE.plusDays(2));

        desk.seen("1Z999AA10123456784", PackageStatus.IN_TRANSIT, Duration.ofHours(3), LATE.minusDays(2));
        assertThat(desk.latestPromise(order)).isEqualTo(LATE.plusDays(2));
    }

    @Test
    void whatIsLateIsSaidUntilItShips() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.accepts(desk.onlyPo(order));

        desk.wait(Duration.ofDays(7));
        assertThat(desk.openProblems()).containsExactly("po.late");

        desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatGoesBackToItsSenderDoesNotArriveThere() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);

        desk.seen("1Z999AA10123456784", PackageStatus.RETURNED, Duration.ofHours(1), null);
        desk.seen("1Z999AA10123456784", PackageStatus.DELIVERED, Duration.ofHours(2), null);

        assertThat(desk.life(order)).isEqualTo("OPEN");
        assertThat(desk.openProblems()).containsExactly("shipment.trouble");
    }
}
