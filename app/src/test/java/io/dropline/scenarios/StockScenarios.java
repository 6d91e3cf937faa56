package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.purchasing.SupplierAnswer;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is safe to sell. */
class StockScenarios {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final Desk desk = new Desk();
    private final ShelfDesk shelf = new ShelfDesk(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);

    @BeforeEach
    void offers() {
        desk.offer(nordic, "SAUNA", "900", 5);
        desk.offer(baltic, "SAUNA", "950", 3);
    }

    @AfterEach
    void close() {
        shelf.publish(false, null);
        desk.close();
    }

    @Test
    void anOfferThatIsNotAuthorizedForTheCountryDoesNotCount() {
        jdbc.sql("update brand_authorization set territory = '{DE}' where merchant_id = ? and supplier_id = ?")
                .params(desk.merchant.value(), baltic)
                .update();
        shelf.publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(5);
    }

    @Test
    void whatMustComeFromOneSupplierIsTheMostThatOneHas() {
        jdbc.sql("update product set one_supplier_only = true where merchant_id = ?")
                .param(desk.merchant.value())
                .update();
        shelf.publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(5);
    }

    @Test
    void anOrderTakesItsUnitsOnceAndNotTwice() {
        shelf.publish(true, null);
        desk.wait(MINUTE);

        desk.placed(Desk.order("SAUNA", 2, "1500")); // the store counts down by itself
        assertThat(desk.store.stockShown("SAUNA")).hasValue(6);
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(6);
    }

    @Test
    void anOrderThatWaitsForAPersonStillTakesItsUnits() {
        desk.holds("{\"graceMinutes\":600,\"duplicateWithinHours\":0}");
        shelf.publish(true, null);
        desk.wait(MINUTE);

        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        assertThat(desk.purchaseOrders(order)).isEmpty();
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(6);
    }

    @Test
    void aKitShowsWhatItsPartsAllow() {
        kitOfSaunaAndTwoBenches(5);
        shelf.publish(true, null);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("ROOM"))
                .as("five benches are two pairs")
                .hasValue(2);

        desk.placed(Desk.order("BENCH", 2, "50"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("ROOM")).as("three are one").hasValue(1);

        jdbc.sql("update offer set active = false where merchant_id = ? and sku = 'SAUNA'")
                .param(desk.merchant.value())
                .update();
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("ROOM")).as("a part cannot be had").hasValue(0);
    }

    @Test
    void aKitThatIsSoldTakesItsPartsOnce() {
        kitOfSaunaAndTwoBenches(9);
        shelf.publish(true, null);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("ROOM")).hasValue(4);

        desk.placed(Desk.order("ROOM", 1, "2000"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("ROOM")).hasValue(3);
        assertThat(desk.store.stockShown("BENCH")).hasValue(7);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(7);
    }

    @Test
    void aPartThatIsOutOfStockCorrectsItsKitAtOnce() {
        kitOfSaunaAndTwoBenches(9);
        shelf.publish(true, null);
        desk.wait(MINUTE);
        PlacedOrder order = desk.placed(Desk.order("BENCH", 1, "50"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 1)); // no clock moves after this

        assertThat(desk.store.stockShown("ROOM")).hasValue(0);
    }

    @Test
    void unitsThatTheSupplierCountedSinceAreNotGivenBack() {
        desk.offer(nordic, "HEATER", "100", 9);
        PlacedOrder counted = desk.placed(Desk.order("HEATER", 2, "300"));
        desk.wait(MINUTE);
        shelf.said(nordic, "HEATER", 7);
        desk.wait(MINUTE);
        PlacedOrder later = desk.placed(Desk.order("HEATER", 3, "300"));
        assertThat(desk.stock(nordic, "HEATER")).isEqualTo(4);

        SupplierAnswer.Line refused = new SupplierAnswer.Line(1, 2, 0, null, "discontinued");
        desk.answers(desk.onlyPo(counted), refused);
        assertThat(desk.stock(nordic, "HEATER"))
                .as("the three are still promised")
                .isEqualTo(4);

        desk.answers(desk.onlyPo(later), new SupplierAnswer.Line(1, 1, 0, null, "discontinued"));
        assertThat(desk.stock(nordic, "HEATER")).isEqualTo(5);
    }

    @Test
    void aFigureThatNobodyRefreshesDecaysToNothing() {
        believe(nordic, 24, 72);
        believe(baltic, 24, 72);
        shelf.publish(true, null);
        desk.wait(MINUTE);

        desk.wait(Duration.ofHours(23));
        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        desk.wait(Duration.ofHours(25)); // half way from whole to nothing
        assertThat(desk.store.stockShown("SAUNA")).hasValue(3); // 2 + 1: halves of 5 and 3, rounded down
        desk.wait(Duration.ofHours(24));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(0);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("no-supply");

        shelf.said(nordic, "SAUNA", 5);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(4);
    }

    @Test
    void aBufferIsLearnedFromWhatOthersBuy() {
        shelf.publish(true, null);
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        for (int day = 0; day < 20; day++) {
            shelf.said(
                    nordic, "SAUNA", day % 2 == 0 ? 40 : 34); // six a day are bought by others, then a delivery comes
            desk.wait(Duration.ofDays(1));
        }

        assertThat(buffer(nordic)).isBetween(7, 13);
        assertThat(buffer(baltic)).isZero();
        shelf.said(nordic, "SAUNA", 40);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(40 - buffer(nordic) + 3);
    }

    @Test
    void refusalsMakeTheBufferLarger() {
        for (int round = 0; round < 4; round++) {
            shelf.said(nordic, "SAUNA", 40);
            desk.wait(Duration.ofDays(1));
            shelf.said(nordic, "SAUNA", 39);
            desk.wait(Duration.ofDays(1));
            PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
            if (round == 2) {
                int before = buffer(nordic);
                desk.answers(desk.purchaseOrders(order).getFirst(), Desk.refuses(1, 1));
                shelf.said(nordic, "SAUNA", 39);
                desk.wait(MINUTE);
                assertThat(buffer(nordic)).isGreaterThan(before);
                return;
            }
        }
    }

    // ---- words

    private int buffer(UUID supplier) {
        return jdbc.sql("""
                select coalesce((select units from stock_buffer where merchant_id = :m and supplier_id = :s and sku = 'SAUNA'),
                    (select buffer from stock_terms where merchant_id = :m and supplier_id = :s))""")
                .param("m", desk.merchant.value())
                .param("s", supplier)
                .query(Integer.class)
                .single();
    }

    private void kitOfSaunaAndTwoBenches(int benches) {
        desk.offer(nordic, "BENCH", "20", benches);
        desk.kit("ROOM", "SAUNA", 1, "BENCH", 2);
        desk.store.sell(new Product("ROOM", "The ROOM", "Harvia", new BigDecimal("2000"), 0, ""));
    }

    private void believe(UUID supplier, int freshHours, int voidHours) {
        jdbc.sql("insert into stock_rule (merchant_id, supplier_id, fresh_hours, void_hours) values (?, ?, ?, ?)")
                .params(desk.merchant.value(), supplier, freshHours, voidHours)
                .update();
    }
}
