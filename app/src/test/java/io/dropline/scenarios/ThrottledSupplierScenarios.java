package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A supplier that is doubted gets a share of the orders, and a new one a few a day. */
class ThrottledSupplierScenarios {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aThrottledSupplierGetsItsShareAndIsTheLastResort() {
        UUID nordic = desk.supplier("NORDIC");
        UUID baltic = desk.supplier("BALTIC");
        desk.offer(nordic, "SAUNA", "900", 99);
        desk.offer(baltic, "SAUNA", "950", 99);
        desk.offer(nordic, "STOVE", "400", 99);
        desk.of(
                nordic,
                "insert into supplier_throttle (share, since, reason, merchant_id, supplier_id) values (50, now(), 'Grade D on 2026-11-20', ?, ?)");
        int got = 0;
        for (int i = 0; i < 24; i++) {
            PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
            if (desk.onlyPo(order).supplier().equals("NORDIC")) {
                got++;
            } else {
                assertThat(desk.because(order))
                        .contains(
                                "NORDIC Supply gets only every second order (Grade D on 2026-11-20), and this is not one of them.");
            }
        }
        assertThat(got).isBetween(3, 21); // 24 draws of a half: outside once in 30,000 runs
        for (int i = 0; i < 6; i++) {
            assertThat(desk.onlyPo(desk.placed(Desk.order("STOVE", 1, "900"))).supplier())
                    .isEqualTo("NORDIC");
        }
    }

    @Test
    void aSupplierOnProbationGetsAFewADay() {
        UUID nordic = desk.supplier("NORDIC");
        UUID baltic = desk.supplier("BALTIC");
        desk.offer(nordic, "SAUNA", "900", 99);
        desk.offer(baltic, "SAUNA", "950", 99);
        desk.facts(
                "insert into scoring_choice (merchant_id, throttle_by_grade, probation_orders, probation_per_day) values (?, false, 3, 2) returning ''");

        assertThat(suppliersOf(2)).containsOnly("NORDIC");
        PlacedOrder third = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.onlyPo(third).supplier()).isEqualTo("BALTIC");
        assertThat(desk.because(third))
                .contains(
                        "NORDIC Supply is on probation for its first 3 purchase orders: at most 2 a day, and it has them for today.");
        desk.house.clock.advance(Duration.ofDays(1));
        assertThat(suppliersOf(4)).containsOnly("NORDIC"); // the third ends the probation
    }

    private List<String> suppliersOf(int orders) {
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            suppliers.add(
                    desk.onlyPo(desk.placed(Desk.order("SAUNA", 1, "1500"))).supplier());
        }
        return suppliers;
    }
}
