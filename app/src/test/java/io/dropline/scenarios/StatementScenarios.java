package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.inventory.pricelist.PriceFilter;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.pricelist.PricePlace;
import io.dropline.inventory.pricelist.PriceQuestion;
import io.dropline.inventory.pricelist.PriceSort;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step over many things costs as many SQL statements as one over a single thing. */
class StatementScenarios {
    private static final String UPS = "1Z999AA10123456784";

    @Test
    void remindingSuppliersOfClaims() {
        assertThat(chasing(3)).containsExactlyElementsOf(chasing(1));
    }

    @Test
    void remindingCustomersOfReturns() {
        assertThat(nearlyOver(3)).containsExactlyElementsOf(nearlyOver(1));
    }

    @Test
    void askingSuppliersForParcels() {
        assertThat(unconfirmed(3)).containsExactlyElementsOf(unconfirmed(1));
    }

    @Test
    void endingReturnsOfWhichNothingWasSent() {
        assertThat(expired(3)).containsExactlyElementsOf(expired(1));
    }

    @Test
    void listingPrices() {
        assertThat(pricesOf(3)).containsExactlyElementsOf(pricesOf(1)).hasSize(5);
    }

    /** So many products were sold, each by two suppliers. */
    private static List<String> pricesOf(int products) {
        try (Desk desk = new Desk()) {
            UUID nordic = desk.supplier("NORDIC");
            UUID baltic = desk.supplier("BALTIC");
            for (int i = 0; i < products; i++) {
                desk.offer(nordic, "STOVE-" + i, "800", 10);
                desk.offer(baltic, "STOVE-" + i, "900", 10);
                desk.placed(Desk.order("STOVE-" + i, 1, "1500"));
            }
            PriceQuestion all = new PriceQuestion("", PriceFilter.DIFFERS, PriceSort.BROKEN);

            return Statements.of(() -> assertThat(desk.house
                            .bean(PriceList.class)
                            .part(desk.merchant, all, PricePlace.START, 50)
                            .rows())
                    .hasSize(products));
        }
    }

    /** So many suppliers owe us something for two things each. */
    private static List<String> chasing(int suppliers) {
        try (Desk desk = new Desk()) {
            for (int i = 0; i < suppliers; i++) {
                UUID supplier = desk.supplier("S" + i);
                desk.offer(supplier, "STOVE-" + i, "800", 10);
                PlacedOrder placed = desk.placed(Desk.order("STOVE-" + i, 1, "1500"));
                claim(desk, supplier, placed, "return:1" + i);
                claim(desk, supplier, placed, "return:2" + i);
            }
            desk.house.clock.advance(Duration.ofDays(37));

            List<String> statements = Statements.of(() -> desk.runJob("claim-chasing"));

            assertThat(
                            desk.facts(
                                    "select document ->> 'purpose' || ' of ' || jsonb_array_length(document -> 'claims') "
                                            + "from outbox where merchant_id = ? and kind = 'claims.email' and document ->> 'purpose' <> 'OPENED'"))
                    .hasSize(suppliers)
                    .containsOnly("FIRST_REMINDER of 2");
            return statements;
        }
    }

    private static void claim(Desk desk, UUID supplier, PlacedOrder placed, String source) {
        ClaimDraft draft = new ClaimDraft(
                source,
                supplier,
                desk.orderId(placed),
                desk.onlyPo(placed).id(),
                ClaimGround.DAMAGED,
                "USD",
                new BigDecimal("100"),
                "It arrived with a dent.");
        desk.inOneTransaction(() -> desk.house.bean(Claims.class).open(desk.merchant, List.of(draft)));
    }

    /** So many customers have not sent their goods. */
    private static List<String> nearlyOver(int returns) {
        try (Desk desk = new Desk()) {
            authorized(desk, new Counter(desk), returns);
            desk.house.clock.advance(Duration.ofDays(12));

            List<String> statements = Statements.of(() -> desk.runJob("return-time-is-nearly-over"));

            assertThat(mails(desk, "return-reminder")).isEqualTo(returns);
            return statements;
        }
    }

    /** So many suppliers do not say that parcels have come. */
    private static List<String> unconfirmed(int returns) {
        try (Desk desk = new Desk()) {
            Counter counter = new Counter(desk);
            authorized(desk, counter, returns);
            desk.facts("select id::text from goods_return where merchant_id = ?")
                    .forEach(id ->
                            counter.process().onItsWay(desk.merchant, UUID.fromString(id), "UPS", UPS, "the customer"));
            desk.house.clock.advance(Duration.ofDays(11));

            List<String> statements = Statements.of(() -> desk.runJob("return-is-unconfirmed"));

            assertThat(desk.openProblems()).hasSize(returns).containsOnly("return.unconfirmed");
            return statements;
        }
    }

    /** So many customers have sent nothing in time. */
    private static List<String> expired(int returns) {
        try (Desk desk = new Desk()) {
            authorized(desk, new Counter(desk), returns);
            desk.house.clock.advance(Duration.ofDays(40));

            List<String> statements = Statements.of(() -> desk.runJob("nothing-was-returned"));

            assertThat(mails(desk, "return-expired")).isEqualTo(returns);
            assertThat(desk.facts("select kind from timeline_entry where merchant_id = ? and kind = 'return.expired'"))
                    .hasSize(returns);
            desk.work();
            assertThat(desk.facts(
                            "select title from outbox where merchant_id = ? and title like '%ended in the store'"))
                    .hasSize(returns);
            return statements;
        }
    }

    private static void authorized(Desk desk, Counter counter, int returns) {
        for (int i = 0; i < returns; i++) {
            UUID supplier = desk.supplier("S" + i);
            counter.takesBack(supplier, 30, "CUSTOMER", "0");
            desk.offer(supplier, "SAUNA-" + i, "900", 10);
            PlacedOrder placed = desk.placed(Desk.order("SAUNA-" + i, 1, "1500"));
            desk.ships(desk.onlyPo(placed), UPS, 1, 1);
            desk.deliverAll(placed);
            GoodsReturn goods = Counter.only(counter.wishes(placed, "SAUNA-" + i, 1, ReturnReason.UNWANTED));
            counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        }
        desk.work();
    }

    private static long mails(Desk desk, String about) {
        return desk
                .facts(
                        "select document -> 'addressing' ->> 'messageId' from outbox where merchant_id = ? and kind = 'mail.customer'")
                .stream()
                .filter(id -> id.startsWith(about + "."))
                .count();
    }
}
