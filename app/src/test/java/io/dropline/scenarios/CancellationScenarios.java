package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import java.util.UUID;
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

    private void cancel(PlacedOrder order) {
        desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "the customer changed her mind");
        desk.work();
    }
}
