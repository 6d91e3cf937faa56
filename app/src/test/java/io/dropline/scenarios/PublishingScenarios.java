package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.platform.db.Moments;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store is told of the stock, and what becomes of it on the way. */
class PublishingScenarios {
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
    void nothingIsPublishedUntilTheMerchantSwitchesItOn() {
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).isEmpty();

        shelf.publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsPublished() {
        desk.offer(nordic, "HEATER", "100", 4);
        shelf.publish(true, null);
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.outbox("shopify.stock")).hasSize(1);

        shelf.said(nordic, "SAUNA", 9);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(12);
        assertThat(desk.outbox("shopify.stock")).hasSize(2);
    }

    @Test
    void manyFiguresGoOutInDocumentsOfTwoHundredAndFifty() {
        for (int n = 0; n < 600; n++) {
            desk.offer(nordic, "PART-" + n, "10", 1 + n % 7);
        }
        shelf.publish(true, null);
        desk.wait(MINUTE);

        assertThat(desk.outbox("shopify.stock")).hasSize(3);
        for (int n = 0; n < 600; n++) {
            assertThat(desk.store.stockShown("PART-" + n)).hasValue(1 + n % 7);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void theStoreNeverShowsMoreThanTheCap() {
        shelf.publish(true, 6);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(6);
    }

    @Test
    void outOfStockCorrectsTheStoreAtOnce() {
        shelf.publish(true, null);
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
        shelf.publish(true, null);
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
        shelf.publish(true, null);
        desk.wait(MINUTE);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 4, "1500"));
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        desk.answers(desk.onlyPo(order), Desk.refuses(1, 2));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(1);
    }

    @Test
    void whatSomebodyCountedInTheStoreIsReadAgainAndNotOverwrittenBlindly() {
        shelf.publish(true, null);
        desk.wait(MINUTE);
        desk.store.countStock("SAUNA", 2);

        shelf.said(nordic, "SAUNA", 7);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(2); // refused, and read again
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(10);
        assertThat(keys()).doesNotHaveDuplicates();
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aFigureThatDriftedUnseenIsFoundByTheDailyReading() {
        shelf.publish(true, null);
        desk.wait(MINUTE);
        desk.store.countStock("SAUNA", 100);
        desk.wait(Duration.ofHours(20));
        assertThat(desk.store.stockShown("SAUNA")).hasValue(100);

        desk.wait(Duration.ofHours(5));

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
    }

    @Test
    void anAnswerThatWasLostIsNotATroubleBecauseTheKeyIsTheSame() {
        shelf.publish(true, null);
        desk.store.troubles().next(1, "inventorySetQuantities", "INTERNAL_SERVER_ERROR");
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        desk.wait(MINUTE);

        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aFigureThatWasSetAlthoughTheAnswerWasLostIsNotSetTwice() {
        shelf.publish(true, null);
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
        shelf.publish(true, null);
        desk.wait(MINUTE);
        shelf.said(nordic, "SAUNA", 9);
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
        shelf.publish(true, null);
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
        shelf.publish(true, null);
        desk.store.troubles().next(1, "inventorySetQuantities", "ACCESS_DENIED");
        desk.wait(MINUTE);
        desk.wait(MINUTE);
        assertThat(desk.openProblems()).containsExactly("outbox.refused");
        assertThat(desk.outbox("shopify.stock")).hasSize(1);

        shelf.publish(true, null);
        desk.wait(MINUTE);
        assertThat(desk.store.stockShown("SAUNA")).hasValue(8);
    }

    // ---- words

    /** Figures on their way. */
    private int waiting() {
        return jdbc.sql("select count(*)::int from shelf_item where merchant_id = ? and outbox_id is not null")
                .param(desk.merchant.value())
                .query(Integer.class)
                .single();
    }

    private List<String> keys() {
        return jdbc.sql("select message_id from outbox where merchant_id = ? and kind = 'shopify.stock'")
                .param(desk.merchant.value())
                .query(String.class)
                .list();
    }

    private int refusals(UUID supplier) {
        return jdbc.sql(
                        "select count(*)::int from stock_refusal where merchant_id = ? and supplier_id = ? and refused_at = ?")
                .params(desk.merchant.value(), supplier, Moments.toSql(now()))
                .query(Integer.class)
                .single();
    }

    private static Instant now() {
        return Desk.clock().instant();
    }
}
