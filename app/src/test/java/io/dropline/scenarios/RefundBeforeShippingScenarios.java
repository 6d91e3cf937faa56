package io.dropline.scenarios;

import static io.dropline.scenarios.Desk.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.Unshipped;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refunds of what has not left its supplier: cancelled first, and told how it went. */
class RefundBeforeShippingScenarios {
    private final Desk desk = new Desk();
    private final RefundDesk refunds = new RefundDesk(desk);
    private final UUID nordic = desk.supplier("NORDIC");

    RefundBeforeShippingScenarios() {
        desk.offer(nordic, "STOVE", "15", 500);
        desk.offer(nordic, "BENCH", "8", 500);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PlacedOrder stoves(int units) {
        PlacedOrder placed = desk.placed(order("STOVE", units, "300.00"));
        desk.accepts(desk.onlyPo(placed));
        return placed;
    }

    @Test
    void what_nobody_has_is_cancelled_at_once() {
        desk.holds("{\"graceMinutes\":60,\"duplicateWithinHours\":0}");
        PlacedOrder placed = desk.placed(order("STOVE", 2, "300.00"));

        refunds.refund(refunds.units(placed, "STOVE", 2));

        assertThat(desk.lines(placed)).containsExactly("2-2 STOVE");
        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 600.00");
        assertThat(desk.life(placed)).isEqualTo("CANCELLED");
        assertThat(desk.inStore(placed).lines().getFirst().quantity()).isZero();
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void what_a_supplier_has_is_paid_back_when_the_supplier_lets_it_go() {
        PlacedOrder placed = stoves(2);

        refunds.refund(refunds.units(placed, "STOVE", 2));
        assertThat(refunds.states(placed)).containsExactly("WAITING 600.00");
        assertThat(desk.onlyPo(placed).state()).isEqualTo("CANCEL_REQUESTED");
        assertThat(desk.store.refunds(placed.id())).isEmpty();
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("0");

        desk.cancelAnswered(desk.onlyPo(placed), true);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 600.00");
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("600.00"));
        assertThat(desk.onlyPo(placed).state()).isEqualTo("CANCELLED");
        assertThat(desk.life(placed)).isEqualTo("CANCELLED");
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void too_late_it_is_withdrawn_and_somebody_is_told() {
        PlacedOrder placed = stoves(2);
        refunds.refund(refunds.units(placed, "STOVE", 2));

        desk.cancelAnswered(desk.onlyPo(placed), false);

        assertThat(refunds.states(placed)).containsExactly("WITHDRAWN 600.00");
        assertThat(desk.urgentProblems()).contains("refund.too-late");
        assertThat(desk.store.refunds(placed.id())).isEmpty();
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("600.00");
        assertThat(desk.story(placed)).contains("refund.withdrawn");
        assertThat(desk.lines(placed)).containsExactly("2 STOVE");
    }

    @Test
    void too_late_it_is_paid_back_all_the_same_where_that_was_wanted() {
        PlacedOrder placed = stoves(2);
        refunds.refund(refunds.units(placed, "STOVE", 2), Unshipped.CANCEL_OR_REFUND);

        desk.cancelAnswered(desk.onlyPo(placed), false);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 600.00");
        assertThat(desk.lines(placed)).containsExactly("2 STOVE");
    }

    @Test
    void the_parcel_leaves_before_the_supplier_answers() {
        PlacedOrder placed = stoves(2);
        refunds.refund(refunds.units(placed, "STOVE", 2));

        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");

        assertThat(refunds.states(placed)).containsExactly("WITHDRAWN 600.00");
        assertThat(desk.urgentProblems()).contains("refund.too-late");
    }

    @Test
    void a_part_of_a_purchase_order_is_bought_anew() {
        PlacedOrder placed = stoves(3);
        refunds.refund(refunds.units(placed, "STOVE", 1));
        Desk.Po first = desk.onlyPo(placed);
        assertThat(first.state()).isEqualTo("CANCEL_REQUESTED");

        desk.cancelAnswered(first, true);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 300.00");
        assertThat(desk.lines(placed)).containsExactly("3-1 STOVE");
        assertThat(desk.purchaseOrders(placed))
                .extracting(po -> po.state() + " " + po.asked())
                .containsExactlyInAnyOrder("CANCELLED 3", "ISSUED 2");
        assertThat(desk.life(placed)).isEqualTo("OPEN");
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void units_that_left_are_refunded_last_and_cancel_nothing() {
        PlacedOrder placed = stoves(2);
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);

        refunds.refund(refunds.units(placed, "STOVE", 2), Unshipped.CANCEL_OR_REFUND);
        desk.cancelAnswered(desk.onlyPo(placed), true);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 600.00");
        assertThat(desk.lines(placed)).containsExactly("2-1 STOVE");
        assertThat(desk.onlyPo(placed).state()).isEqualTo("SHIPPED");
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void nothing_is_cancelled_where_that_was_wanted() {
        PlacedOrder placed = stoves(2);

        refunds.refund(refunds.units(placed, "STOVE", 1), Unshipped.SHIP);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 300.00");
        assertThat(desk.onlyPo(placed).state()).isEqualTo("ACKNOWLEDGED");
        assertThat(desk.lines(placed)).containsExactly("2 STOVE");
    }

    @Test
    void a_kit_is_refunded_with_its_parts() {
        desk.kit("SET", "STOVE", 1, "BENCH", 2);
        PlacedOrder placed = desk.placed(order("SET", 2, "500.00"));
        desk.accepts(desk.onlyPo(placed));

        refunds.refund(refunds.units(placed, "SET", 1));
        desk.cancelAnswered(desk.onlyPo(placed), true);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 500.00");
        assertThat(desk.lines(placed)).containsExactly("2-1 SET", "4-2 BENCH", "2-1 STOVE");
        assertThat(desk.unbalancedKits()).isEmpty();
    }

    @Test
    void a_person_does_not_want_to_wait_or_takes_it_back() {
        PlacedOrder one = stoves(1);
        PlacedOrder other = stoves(1);
        refunds.refund(refunds.units(one, "STOVE", 1));
        refunds.refund(refunds.units(other, "STOVE", 1));
        RefundProcess process = desk.house.bean(RefundProcess.class);

        assertThat(process.sendNow(desk.merchant, refunds.only(one), "Robin")).isTrue();
        assertThat(process.withdraw(desk.merchant, refunds.only(other), "Robin"))
                .isTrue();
        assertThat(process.withdraw(desk.merchant, refunds.only(other), "Robin"))
                .isFalse();
        desk.work();

        assertThat(List.of(refunds.states(one), refunds.states(other)))
                .containsExactly(List.of("CONFIRMED 300.00"), List.of("WITHDRAWN 300.00"));
        assertThat(desk.store.refunds(other.id())).isEmpty();
    }

    @Test
    void a_refund_of_what_was_shipped_is_no_edit_of_the_order() {
        PlacedOrder placed = stoves(2);
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");

        refunds.refund(refunds.units(placed, "STOVE", 1));

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 300.00");
        assertThat(desk.inStore(placed).lines().getFirst().quantity()).isEqualTo(1);
        assertThat(desk.urgentProblems()).isEmpty();
    }
}
