package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.inventory.Stock;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.Saved;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is safe to sell, and what the store shows of it. */
class StockScenarios {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final Actor actor = new Actor.Automation(desk.merchant, "scenario");

    @BeforeEach
    void offers() {
        desk.offer(nordic, "SAUNA", "900", 5);
        desk.offer(baltic, "SAUNA", "950", 3);
    }

    @AfterEach
    void close() {
        publish(false, null);
        desk.close();
    }

    @Test
    void nothingIsPublishedUntilTheMerchantSwitchesItOn() {
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).isEmpty();

        publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsPublished() {
        desk.offer(nordic, "HEATER", "100", 4);
        publish(true, null);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.outbox("shopify.stock")).hasSize(1);

        said(nordic, "SAUNA", 9);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(12);
        assertThat(desk.outbox("shopify.stock")).hasSize(2);
    }

    @Test
    void manyFiguresGoOutInDocumentsOfTwoHundredAndFifty() {
        for (int n = 0; n < 600; n++) {
            desk.offer(nordic, "PART-" + n, "10", 1 + n % 7);
        }
        publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.outbox("shopify.stock")).hasSize(3);
        for (int n = 0; n < 600; n++) {
            assertThat(desk.store.stockShown("PART-" + n)).hasValue(1 + n % 7);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void theStoreNeverShowsMoreThanTheCap() {
        publish(true, 6);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(6);
    }

    @Test
    void anOfferThatIsNotAuthorizedForTheCountryDoesNotCount() {
        jdbc.sql("update brand_authorization set territory = '{DE}' where merchant_id = ? and supplier_id = ?")
                .params(desk.merchant.value(), baltic)
                .update();
        publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(5);
    }

    @Test
    void whatMustComeFromOneSupplierIsTheMostThatOneHas() {
        jdbc.sql("update product set one_supplier_only = true where merchant_id = ?")
                .param(desk.merchant.value())
                .update();
        publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(5);
    }

    @Test
    void anOrderTakesItsUnitsOnceAndNotTwice() {
        publish(true, null);
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
        publish(true, null);
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
        publish(true, null);
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
        publish(true, null);
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
        publish(true, null);
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
        said(nordic, "HEATER", 7);
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
    void outOfStockCorrectsTheStoreAtOnce() {
        publish(true, null);
        desk.wait(MINUTE);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 1)); // no clock moves after this

        assertThat(desk.store.stockShown("SAUNA")).hasValue(2); // three at the other, of which one is bought
        assertThat(refusals(nordic)).isEqualTo(1);
    }

    @Test
    void outOfStockByTelephoneCorrectsTheStoreToo() {
        publish(true, null);
        desk.wait(MINUTE);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        desk.house
                .bean(DeskActions.class)
                .perform(
                        desk.merchant,
                        "ada@example.com",
                        new DeskAction.AnswerPurchaseOrder(
                                desk.onlyPo(order).id(),
                                List.of(new DeskAction.LineAnswer(1, 0, 0, null, 1, "Sold out, says Jon")),
                                null,
                                ""));
        desk.work();

        assertThat(desk.store.stockShown("SAUNA")).hasValue(2);
    }

    @Test
    void aLineThatIsShortCorrectsTheStoreToo() {
        publish(true, null);
        desk.wait(MINUTE);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 4, "1500"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 2));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(1);
    }

    @Test
    void aFigureThatNobodyRefreshesDecaysToNothing() {
        believe(nordic, 24, 72);
        believe(baltic, 24, 72);
        publish(true, null);
        desk.wait(MINUTE);

        desk.wait(Duration.ofHours(23));
        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        desk.wait(Duration.ofHours(25)); // half way from whole to nothing
        assertThat(desk.store.stockShown("SAUNA")).hasValue(3); // 2 + 1: halves of 5 and 3, rounded down
        desk.wait(Duration.ofHours(24));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(0);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.holdsOf(order)).containsExactly("no-supply");

        said(nordic, "SAUNA", 5);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(4);
    }

    @Test
    void whatSomebodyCountedInTheStoreIsReadAgainAndNotOverwrittenBlindly() {
        publish(true, null);
        desk.wait(MINUTE);
        desk.store.countStock("SAUNA", 2);

        said(nordic, "SAUNA", 7);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(2); // refused, and read again
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(10);
        assertThat(keys()).doesNotHaveDuplicates();
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aFigureThatDriftedUnseenIsFoundByTheDailyReading() {
        publish(true, null);
        desk.wait(MINUTE);
        desk.store.countStock("SAUNA", 100);
        desk.wait(Duration.ofHours(20));
        assertThat(desk.store.stockShown("SAUNA")).hasValue(100);

        desk.wait(Duration.ofHours(5));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
    }

    @Test
    void anAnswerThatWasLostIsNotATroubleBecauseTheKeyIsTheSame() {
        publish(true, null);
        desk.store.troubles().next(1, "inventorySetQuantities", "INTERNAL_SERVER_ERROR");
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aFigureThatWasSetAlthoughTheAnswerWasLostIsNotSetTwice() {
        publish(true, null);
        desk.store.faults().next(1, "inventorySetQuantities", new Unkindness.AcceptThenDropAnswer());
        desk.wait(MINUTE);
        assertThat(desk.openProblems()).containsExactly("outbox.unknown");
        desk.placed(Desk.order("SAUNA", 1, "1500")); // what is read back is not what was sent
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(7);
        assertThat(desk.openProblems()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aNodeThatDiesWhileItSendsLeavesNothingWrong() {
        publish(true, null);
        desk.wait(MINUTE);
        said(nordic, "SAUNA", 9);
        desk.wait(MINUTE);
        jdbc.sql("""
                update outbox set state = 'SENDING', lease_until = now() - interval '1 minute', finished_at = null
                where merchant_id = ? and kind = 'shopify.stock' and id = (select max(id::text)::uuid from outbox where merchant_id = ? and kind = 'shopify.stock')""").params(desk.merchant.value(), desk.merchant.value()).update();
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(12);
        assertThat(desk.openProblems()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatSomebodyGaveUpIsPublishedAnew() {
        publish(true, null);
        desk.store.troubles().next(1, "inventorySetQuantities", "THROTTLED");
        desk.wait(MINUTE);
        assertThat(waiting()).isEqualTo(1);

        jdbc.sql("update outbox set state = 'CANCELLED' where merchant_id = ? and kind = 'shopify.stock'")
                .param(desk.merchant.value())
                .update();
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
    }

    @Test
    void aStoreThatForbidsItIsNotAskedAgainAndSomebodyIsTold() {
        publish(true, null);
        desk.store.troubles().next(1, "inventorySetQuantities", "ACCESS_DENIED");
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.openProblems()).containsExactly("outbox.refused");
        assertThat(desk.outbox("shopify.stock")).hasSize(1);

        publish(true, null);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
    }

    @Test
    void aBufferIsLearnedFromWhatOthersBuy() {
        publish(true, null);
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        for (int day = 0; day < 20; day++) {
            said(nordic, "SAUNA", day % 2 == 0 ? 40 : 34); // six a day are bought by others, then a delivery comes
            desk.wait(Duration.ofDays(1));
        }

        assertThat(buffer(nordic)).isBetween(7, 13);
        assertThat(buffer(baltic)).isZero();
        said(nordic, "SAUNA", 40);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(40 - buffer(nordic) + 3);
    }

    @Test
    void refusalsMakeTheBufferLarger() {
        for (int round = 0; round < 4; round++) {
            said(nordic, "SAUNA", 40);
            desk.wait(Duration.ofDays(1));
            said(nordic, "SAUNA", 39);
            desk.wait(Duration.ofDays(1));
            PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
            if (round == 2) {
                int before = buffer(nordic);
                desk.answers(desk.purchaseOrders(order).getFirst(), Desk.refuses(1, 1));
                said(nordic, "SAUNA", 39);
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

    private void publish(boolean on, @Nullable Integer cap) {
        Saved<Shelf> saved =
                desk.house.bean(Shelves.class).save(actor, desk.storeId, new Shelf.Draft(on, "US", cap, ""));
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    private void said(UUID supplier, String sku, int units) {
        desk.house.bean(Stock.class).set(desk.merchant, List.of(new Stock.OnHand(supplier, sku, units)));
    }

    private void believe(UUID supplier, int freshHours, int voidHours) {
        jdbc.sql("insert into stock_rule (merchant_id, supplier_id, fresh_hours, void_hours) values (?, ?, ?, ?)")
                .params(desk.merchant.value(), supplier, freshHours, voidHours)
                .update();
    }

    private int refusals(UUID supplier) {
        return jdbc.sql(
                        "select count(*)::int from stock_refusal where merchant_id = ? and supplier_id = ? and refused_at = ?")
                .params(desk.merchant.value(), supplier, Moments.toSql(now()))
                .query(Integer.class)
                .single();
    }

    /** Figures on their way. */
    private int waiting() {
        return jdbc.sql("select count(*)::int from shelf_item where merchant_id = ? and outbox_id is not null")
                .param(desk.merchant.value())
                .query(Integer.class)
                .single();
    }

    private static Instant now() {
        return Desk.clock().instant();
    }

    private List<String> keys() {
        return jdbc.sql("select message_id from outbox where merchant_id = ? and kind = 'shopify.stock'")
                .param(desk.merchant.value())
                .query(String.class)
                .list();
    }
}
