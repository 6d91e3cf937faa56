package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneSupplierShipsAnOrder() {
        desk.offer(nordic, "SAUNA", "900", 3);

        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        Desk.Po po = desk.onlyPo(order);
        assertThat(po.supplier()).isEqualTo("NORDIC");
        assertThat(po.state()).isEqualTo("ISSUED");
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(2);
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).containsExactly("Purchase order PO-1001 from Hearth & Harbor");

        desk.accepts(po);
        assertThat(desk.onlyPo(order).state()).isEqualTo("ACKNOWLEDGED");

        desk.ships(po, "1Z999AA10123456784", 1, 1);
        assertThat(desk.onlyPo(order).state()).isEqualTo("SHIPPED");
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("FULFILLED");
        assertThat(desk.inStore(order).parcels().getFirst().tracking().numbers())
                .containsExactly("1Z999AA10123456784");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.outbox("po.email")).allMatch(state -> state.startsWith("CONFIRMED"));
        assertThat(desk.outbox("mail.customer")).hasSize(2).allMatch(state -> state.startsWith("CONFIRMED"));
    }

    @Test
    void anOrderIsSplitOverTwoSuppliers() {
        desk.offer(nordic, "SAUNA", "900", 3);
        desk.offer(baltic, "DESK", "300", 3);

        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500").and(Desk.line("DESK", 2, "500")));

        assertThat(desk.purchaseOrders(order))
                .extracting(Desk.Po::supplier)
                .containsExactlyInAnyOrder("NORDIC", "BALTIC");
        assertThat(desk.life(order)).isEqualTo("OPEN");
        assertThat(desk.holdsOf(order)).isEqualTo(List.of());
    }
}
