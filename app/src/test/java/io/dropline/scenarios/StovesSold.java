package io.dropline.scenarios;

import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.UUID;

/** Stoves and benches that were sold with tax and shipping, for which money may go back. */
final class StovesSold {
    private final Desk desk;

    StovesSold(Desk desk) {
        this.desk = desk;
        UUID nordic = desk.supplier("NORDIC");
        desk.offer(nordic, "STOVE", "15", 500);
        desk.offer(nordic, "BENCH", "8", 500);
    }

    /** Two stoves at 300.00, tax of 10 %, 25.00 for shipping: 685.00. */
    PlacedOrder twoStoves() {
        return desk.placed(taxed(Desk.order("STOVE", 2, "300.00")));
    }

    private static OrderRequest taxed(OrderRequest request) {
        return new OrderRequest(
                request.lines(),
                request.customer(),
                request.shipTo(),
                true,
                "LOW",
                new BigDecimal("25.00"),
                new BigDecimal("0.10"),
                "");
    }

    PlacedOrder delivered(PlacedOrder placed) {
        desk.accepts(desk.onlyPo(placed));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        desk.deliverAll(placed);
        return placed;
    }
}
