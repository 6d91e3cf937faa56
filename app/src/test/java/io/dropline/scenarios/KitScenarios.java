package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.inventory.available.Sellable;
import io.dropline.inventory.available.StockReading;
import io.dropline.shipping.ShipNotice;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One SKU of the store, made of parts of two suppliers: a stove of the one, two benches of the other. */
class KitScenarios {
    private static final String FIRST = "1Z999AA10123456784";
    private static final String SECOND = "1Z999AA10123456793";
    private static final String THIRD = "9400 1118 9922 3100 0012 31";
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.wait(Duration.ofMinutes(1));
        assertThat(desk.openProblems()).doesNotContain("books.unbalanced");
        assertThat(desk.unbalancedKits()).isEmpty();
        desk.close();
    }

    private void saunaRoom(int stoves, int benches) {
        desk.offer(nordic, "STOVE", "300", stoves);
        desk.offer(baltic, "BENCH", "100", benches);
        desk.kit("ROOM", "STOVE", 1, "BENCH", 2);
    }

    private Desk.Po po(PlacedOrder order, String supplier) {
        return desk.purchaseOrders(order).stream()
                .filter(po -> po.supplier().equals(supplier) && !po.state().equals("REJECTED"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void theStockPageSaysHowManyCanBeAssembledAndWhichPartLimitsThem() {
        saunaRoom(5, 7);
        desk.placed(Desk.order("ROOM", 2, "1500")); // three stoves and three benches are left
        StockReading stock = desk.house.bean(StockReading.class);

        assertThat(stock.list(desk.merchant, "", "", 10))
                .extracting(Sellable::sku)
                .containsExactly("BENCH", "ROOM", "STOVE");
        Sellable room = stock.list(desk.merchant, "roo", "", 10).getFirst();
        assertThat(room.units()).isEqualTo(1);
        assertThat(room.madeOf())
                .extracting(part -> part.units() + " " + part.sku() + ", enough for " + part.enoughFor())
                .containsExactly("3 BENCH, enough for 1", "3 STOVE, enough for 3");
        assertThat(stock.find(desk.merchant, "ROOM").orElseThrow().parts()).isEmpty();
        assertThat(stock.list(desk.merchant, "stove", "", 10).getFirst().isKit())
                .isFalse();
    }

    @Test
    void itsPartsComeFromTwoSuppliersAndTheStoreHearsOfItWhenItIsComplete() {
        saunaRoom(5, 10);

        PlacedOrder order = desk.placed(Desk.order("ROOM", 2, "1500"));
        assertThat(desk.lines(order)).containsExactly("2 ROOM", "4 BENCH", "2 STOVE");
        assertThat(po(order, "NORDIC").asked()).isEqualTo(2);
        assertThat(po(order, "BALTIC").asked()).isEqualTo(4);
        assertThat(desk.stock(baltic, "BENCH")).isEqualTo(6);

        desk.ships(po(order, "BALTIC"), FIRST, 1, 3);
        assertThat(desk.standing(order)).isEqualTo("PARTLY_SHIPPED");
        assertThat(desk.inStore(order).parcels()).as("no kit is complete").isEmpty();
        assertThat(desk.mailTexts(order))
                .as("the customer hears of the parcel")
                .satisfiesExactly(
                        preparing -> assertThat(preparing).contains("The ROOM", "2 × The BENCH, 1 × The STOVE"),
                        shipped -> assertThat(shipped).contains("The BENCH", "part of The ROOM"));

        desk.ships(po(order, "NORDIC"), SECOND, 1, 2);
        assertThat(desk.inStore(order).parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.tracking().number()).isEqualTo(SECOND);
            assertThat(parcel.contents()).singleElement().asString().contains("ROOM");
        });
        assertThat(desk.inStore(order).lines().getFirst().shipped()).isEqualTo(1);
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("PARTIALLY_FULFILLED");

        desk.ships(po(order, "BALTIC"), THIRD, 1, 1);
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("FULFILLED");
        assertThat(desk.standing(order)).isEqualTo("SHIPPED");

        desk.deliverAll(order);
        assertThat(desk.standing(order)).isEqualTo("DELIVERED");
        assertThat(desk.life(order)).isEqualTo("CLOSED");
    }

    @Test
    void twoParcelsThatCompleteItAtTheSameMomentTellTheStoreOnce() throws Exception {
        saunaRoom(100, 200);
        for (int round = 0; round < 15; round++) {
            PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500"));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> suppliers = new ArrayList<>();
            for (Desk.Po po : desk.purchaseOrders(order)) {
                ShipNotice notice = desk.noticeOfAll(po, po.supplier().equals("NORDIC") ? FIRST : SECOND);
                suppliers.add(() -> {
                    together.await();
                    desk.process().parcelsAnnounced(desk.merchant, List.of(notice));
                    return true;
                });
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> done : threads.invokeAll(suppliers)) {
                    assertThat(done.get()).isTrue();
                }
            }
            desk.work();

            assertThat(desk.inStore(order).fulfillmentStatus())
                    .as("round %d", round)
                    .isEqualTo("FULFILLED");
            assertThat(desk.inStore(order).parcels()).hasSize(1);
        }
    }

    @Test
    void oneSupplierWithAllPartsShipsItInOneParcel() {
        desk.offer(nordic, "STOVE", "300", 5);
        desk.offer(nordic, "BENCH", "100", 5);
        desk.kit("ROOM", "STOVE", 1, "BENCH", 2);
        desk.offer(nordic, "BUCKET", "10", 5);

        PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500")
                .withLines(List.of(Desk.line("ROOM", 1, "1500"), Desk.line("BUCKET", 1, "50"))));
        assertThat(desk.lines(order)).containsExactly("1 ROOM", "1 BUCKET", "2 BENCH", "1 STOVE");
        desk.shipsAll(desk.onlyPo(order), FIRST);

        assertThat(desk.inStore(order).parcels()).hasSize(1);
        assertThat(desk.inStore(order).fulfillmentStatus()).isEqualTo("FULFILLED");
    }

    @Test
    void theStoreReducesItBeforeItIsSentOn() {
        saunaRoom(5, 10);
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        PlacedOrder order = desk.placed(Desk.order("ROOM", 3, "1500"));

        desk.edited(order, Map.of("ROOM", 2));
        assertThat(desk.lines(order)).containsExactly("3-1 ROOM", "6-2 BENCH", "3-1 STOVE");

        desk.edited(order, Map.of("ROOM", 4));
        assertThat(desk.lines(order)).containsExactly("5-1 ROOM", "10-2 BENCH", "5-1 STOVE");
        desk.wait(Duration.ofMinutes(31));
        assertThat(po(order, "BALTIC").asked()).isEqualTo(8);
        assertThat(po(order, "NORDIC").asked()).isEqualTo(4);
    }

    @Test
    void whatIsWithSuppliersIsNotReducedBehindTheirBacks() {
        saunaRoom(5, 10);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 2, "1500"));

        desk.edited(order, Map.of("ROOM", 1));

        assertThat(desk.lines(order)).containsExactly("2 ROOM", "4 BENCH", "2 STOVE");
        assertThat(desk.openProblems()).containsExactly("order.edited-late");
    }

    @Test
    void aCancelledOrderCancelsKitsWhoseSuppliersAgree() {
        saunaRoom(5, 10);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500"));

        desk.cancelled(order);
        assertThat(desk.lines(order)).as("both are asked first").containsExactly("1 ROOM", "2 BENCH", "1 STOVE");
        for (Desk.Po po : desk.purchaseOrders(order)) {
            desk.process().cancelAnswered(desk.merchant, po.id(), true, "", po.supplier());
            desk.work();
        }

        assertThat(desk.lines(order)).containsExactly("1-1 ROOM", "2-2 BENCH", "1-1 STOVE");
        assertThat(desk.life(order)).isEqualTo("CANCELLED");
        assertThat(desk.stock(baltic, "BENCH")).isEqualTo(10);
    }

    @Test
    void aKitOfWhichAPartHasLeftIsNotCancelled() {
        saunaRoom(5, 10);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500"));
        desk.ships(po(order, "NORDIC"), FIRST, 1, 1);

        desk.cancelled(order);
        desk.process().cancelAnswered(desk.merchant, po(order, "BALTIC").id(), true, "", "BALTIC Supply");
        desk.work();

        assertThat(desk.lines(order)).containsExactly("1 ROOM", "2-2 BENCH", "1 STOVE");
        assertThat(desk.inStore(order).parcels()).isEmpty();
    }

    @Test
    void aPartThatNobodyHasHoldsTheWholeOrder() {
        saunaRoom(5, 3);

        PlacedOrder order = desk.placed(Desk.order("ROOM", 2, "1500"));

        assertThat(desk.holdsOf(order)).containsExactly("no-supply");
        assertThat(desk.purchaseOrders(order)).isEmpty();
    }

    @Test
    void aPartThatIsRefusedIsBoughtOfSomebodyElse() {
        saunaRoom(5, 10);
        desk.offer(nordic, "BENCH", "120", 10);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500"));
        Desk.Po benches = desk.purchaseOrders(order).stream()
                .filter(po -> po.asked() == 2 || po.asked() == 3)
                .findFirst()
                .orElseThrow();

        desk.answers(benches, Desk.refuses(1, 2));

        assertThat(desk.holdsOf(order)).isEmpty();
        assertThat(desk.purchaseOrders(order).stream()
                        .mapToInt(po -> po.asked() - po.refused())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void aPartThatIsNotSoldAnyMoreHoldsTheOrder() {
        saunaRoom(5, 10);
        desk.sold("BENCH", false);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 1, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("unknown-sku");

        desk.sold("BENCH", true);
        desk.releases(order, "unknown-sku");
        assertThat(desk.purchaseOrders(order)).hasSize(2);
    }

    @Test
    void aSkuThatBecomesAKitWhileItsOrderWaitsIsTakenApart() {
        desk.offer(nordic, "STOVE", "300", 5);
        desk.offer(baltic, "BENCH", "100", 5);
        PlacedOrder order = desk.placed(Desk.order("ROOM", 2, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("unknown-sku");

        desk.kit("ROOM", "STOVE", 1, "BENCH", 2);
        desk.releases(order, "unknown-sku");

        assertThat(desk.lines(order)).containsExactly("2 ROOM", "4 BENCH", "2 STOVE");
        assertThat(desk.purchaseOrders(order)).hasSize(2);
    }

    @Test
    void itsPriceIsTheRevenueOfItsParts() {
        saunaRoom(5, 10);
        desk.holds("{\"graceMinutes\":0,\"duplicateWithinHours\":0,\"minimumMarginPercent\":10}");
        // Parts for 500, two drop fees of 5 and two parcels of 20.
        assertThat(desk.holdsOf(desk.placed(Desk.order("ROOM", 1, "600")))).containsExactly("margin");
        assertThat(desk.holdsOf(desk.placed(Desk.order("ROOM", 1, "620")))).isEmpty();
    }

    @Test
    void aKitAmongOtherLinesIsEditedByItself() {
        saunaRoom(5, 10);
        desk.offer(nordic, "BUCKET", "10", 5);
        desk.holds("{\"graceMinutes\":30,\"duplicateWithinHours\":0}");
        OrderRequest request = Desk.order("BUCKET", 1, "50")
                .withLines(List.of(Desk.line("BUCKET", 1, "50"), Desk.line("ROOM", 1, "900")));
        PlacedOrder order = desk.placed(request);

        desk.edited(order, Map.of("BUCKET", 0, "ROOM", 2));
        desk.wait(Duration.ofMinutes(31));

        assertThat(desk.lines(order)).containsExactly("1-1 BUCKET", "2 ROOM", "4 BENCH", "2 STOVE");
        assertThat(po(order, "BALTIC").asked()).isEqualTo(4);
    }
}
