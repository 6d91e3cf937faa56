package io.dropline.scenarios;

import static io.dropline.scenarios.Desk.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.StoreReturns;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns that are carried to the store, each step once. */
class StoreReturnScenarios {
    private final Desk desk = new Desk();
    private final StoreReturns returns = desk.house.bean(StoreReturns.class);
    private final UUID nordic = desk.supplier("NORDIC");

    StoreReturnScenarios() {
        desk.offer(nordic, "STOVE", "15", 500);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PlacedOrder shipped() {
        PlacedOrder placed = desk.placed(order("STOVE", 2, "300.00"));
        desk.accepts(desk.onlyPo(placed));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        return placed;
    }

    private StoreReturns.Return rma(PlacedOrder placed, String ref) {
        return new StoreReturns.Return(Ids.next(), "RMA-1001", desk.orderId(placed), desk.storeId, placed.gid(), ref);
    }

    private StoreReturns.Line stoves(PlacedOrder placed, int units) {
        return new StoreReturns.Line(
                "gid://shopify/LineItem/" + placed.lines().getFirst().id(), units, "DAMAGED", "It has a dent");
    }

    private void leave(OutboxDraft... drafts) {
        desk.house.bean(Outbox.class).write(List.of(drafts));
        desk.work();
    }

    @Test
    void itIsOpenedAndProcessedInParts() {
        PlacedOrder placed = shipped();
        StoreReturns.Return rma = rma(placed, "");

        leave(returns.create(desk.merchant, new StoreReturns.Opening(rma, List.of(stoves(placed, 2)))));
        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 0 of 2");
        leave(returns.process(desk.merchant, rma, List.of(stoves(placed, 1))));
        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 1 of 2");
        leave(returns.process(desk.merchant, rma, List.of(stoves(placed, 1))));
        leave(returns.process(desk.merchant, rma, List.of(stoves(placed, 2))));

        assertThat(desk.store.returns(placed.id())).containsExactly("CLOSED 2 of 2");
        assertThat(desk.outbox("shopify.return")).hasSize(4).allMatch(state -> state.startsWith("CONFIRMED"));
    }

    @Test
    void anOpeningOfUnknownEndIsLookedUpAndNotRepeated() {
        PlacedOrder placed = shipped();
        desk.store.faults().next(1, "returnCreate", new Unkindness.AcceptThenDropAnswer());

        leave(returns.create(desk.merchant, new StoreReturns.Opening(rma(placed, ""), List.of(stoves(placed, 1)))));
        desk.wait(Duration.ofMinutes(5));

        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 0 of 1");
        assertThat(desk.outbox("shopify.return")).allMatch(state -> state.startsWith("CONFIRMED"));
    }

    @Test
    void anOpeningThatCameToNothingIsRepeated() {
        PlacedOrder placed = shipped();
        desk.store.faults().next(1, "returnCreate", new Unkindness.Refuse(502));

        leave(returns.create(desk.merchant, new StoreReturns.Opening(rma(placed, ""), List.of(stoves(placed, 1)))));
        for (int i = 0; i < 4; i++) {
            desk.wait(Duration.ofMinutes(5));
        }

        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 0 of 1");
    }

    @Test
    void whatTheStoreDoesNotHaveIsRefused() {
        PlacedOrder placed = shipped();
        desk.store.openReturn(placed.id(), "STOVE", 1, "UNWANTED", "");

        leave(returns.create(desk.merchant, new StoreReturns.Opening(rma(placed, ""), List.of(stoves(placed, 2)))));

        assertThat(desk.outbox("shopify.return")).allMatch(state -> state.startsWith("REFUSED"));
        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 0 of 1");
    }

    @Test
    void aRequestIsGrantedOrDeclined() {
        PlacedOrder placed = shipped();
        String granted = desk.store.requestReturn(placed.id(), "STOVE", 1, "DEFECTIVE", "Dented");
        String declined = desk.store.requestReturn(placed.id(), "STOVE", 1, "UNWANTED", "");

        leave(
                returns.approve(desk.merchant, rma(placed, granted)),
                returns.decline(desk.merchant, rma(placed, declined), "Too late."));

        assertThat(desk.store.returns(placed.id())).containsExactly("OPEN 0 of 1", "DECLINED 0 of 1");
    }

    @Test
    void newsOfReturnsIsReadFromTheStore() {
        PlacedOrder placed = shipped();
        desk.store.requestReturn(placed.id(), "STOVE", 1, "DEFECTIVE", "Dented");
        desk.work();
        desk.poll();

        assertThat(
                        desk.facts(
                                "select state || ' ' || kind from inbox where merchant_id = ? and kind in ('shopify.returns/request', 'shopify.order.after') order by id"))
                .containsExactly("HANDLED shopify.returns/request", "HANDLED shopify.order.after");
    }
}
