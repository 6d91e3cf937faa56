package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.RefundsFromStore;
import io.dropline.aftersales.Unshipped;
import io.dropline.mailroom.Decision;
import io.dropline.mailroom.Outbox;
import io.dropline.orders.Orders;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.refunds.Refunds;
import io.dropline.refunds.StorePayments;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store tells of a refund meets the end of the document that asked for it: both lock the order first, and neither breaks the other. */
class RefundLockScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final RefundDesk refunds = new RefundDesk(desk);
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theStoresAnswerAndItsNewsOfTheSameRefund() throws Exception {
        PlacedOrder placed = refunding();

        meet(placed, desk::work);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 10.00");
        assertThat(documents()).containsExactly("CONFIRMED");
    }

    @Test
    void aPersonsDecisionAndTheStoresNewsOfTheSameRefund() throws Exception {
        PlacedOrder placed = refunding();
        UUID document = jdbc.sql(
                        "update outbox set state = 'NEEDS_DECISION' where merchant_id = ? and kind = 'shopify.refund' returning id")
                .param(desk.merchant.value())
                .query(UUID.class)
                .single();

        meet(placed, () -> desk.house.bean(Outbox.class).decide(desk.merchant, document, Decision.IT_ARRIVED, "Ada"));

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 10.00");
        assertThat(documents()).containsExactly("CONFIRMED");
    }

    @Test
    void whoeverLooksAtTheRefundPageWaitsForNobody() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder placed = desk.placed(Desk.order("SAUNA", 2, "1500"));
        UUID order = desk.orderId(placed);
        RefundProcess process = desk.house.bean(RefundProcess.class);

        Map<UUID, RefundProcess.NotShipped> shown = desk.inOneTransaction(() -> {
            desk.lock();
            desk.house.bean(PurchaseOrders.class).lockOfOrders(desk.merchant, List.of(order));
            return CompletableFuture.supplyAsync(() -> process.notShipped(desk.merchant, order))
                    .get(10, TimeUnit.SECONDS);
        });

        assertThat(shown)
                .containsExactly(Map.entry(
                        refunds.line(placed, "SAUNA"),
                        new RefundProcess.NotShipped(
                                2, List.of(desk.onlyPo(placed).number()))));
    }

    /** An order of which ten dollars are to be paid back, and the store has not been asked yet. */
    private PlacedOrder refunding() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder placed = desk.placed(Desk.order("SAUNA", 1, "1500"));
        refunds.ask(refunds.money(placed, "SAUNA", "10"), Unshipped.SHIP);
        desk.inOneTransaction(() -> desk.house.bean(Refunds.class).send(desk.merchant, List.of(refunds.only(placed))));
        return placed;
    }

    /** The news has locked the order; the other comes to where it needs the order too; then the news goes on. */
    private void meet(PlacedOrder placed, Runnable other) throws Exception {
        UUID order = desk.orderId(placed);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        desk.inOneTransaction(() -> {
            // If the news must wait for the other, who waits for it, neither goes on: told before the database breaks
            // one of them off.
            jdbc.sql("set local lock_timeout = '200ms'").update();
            desk.house.bean(Orders.class).lock(desk.merchant, List.of(order));
            running.add(CompletableFuture.runAsync(other));
            desk.awaitSomebodyWaitingForALock();
            desk.house.bean(RefundsFromStore.class).told(desk.merchant, List.of(told(placed)));
            return order;
        });
        running.getFirst().get();
    }

    private StorePayments told(PlacedOrder placed) {
        return new StorePayments(
                desk.storeId,
                desk.facts("select store_ref from customer_order where merchant_id = ?")
                        .getFirst(),
                new BigDecimal("1500"),
                BigDecimal.ZERO,
                desk.house.clock.instant(),
                List.of(new StorePayments.Refunded(
                        "gid://shopify/Refund/77",
                        desk.house.clock.instant(),
                        "A gesture (Dropline RF-1001, " + refunds.only(placed) + ")",
                        BigDecimal.TEN,
                        BigDecimal.ZERO,
                        List.of())));
    }

    private List<String> documents() {
        return desk.facts("select state from outbox where merchant_id = ? and kind = 'shopify.refund'");
    }
}
