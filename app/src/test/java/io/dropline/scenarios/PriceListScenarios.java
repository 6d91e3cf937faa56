package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.inventory.pricelist.LastSale;
import io.dropline.inventory.pricelist.PriceFilter;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.pricelist.PriceListPart;
import io.dropline.inventory.pricelist.PricePlace;
import io.dropline.inventory.pricelist.PriceQuestion;
import io.dropline.inventory.pricelist.PriceSort;
import io.dropline.inventory.pricelist.PricedSku;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * All prices on one list. A cost of 91.70 with the supplier's 5.00 for each purchase order and 0.30 of fees makes 97.00: of a price of 100.00 that is all
 * but the fees of 3 %, of one of 134.73 it leaves 25 %.
 */
class PriceListScenarios {
    private static final String COST = "91.70";
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final PriceList prices = desk.house.bean(PriceList.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPriceIsBelowCostByACentAndNotWhenItJustPaysForCostAndFees() {
        sold("PAYS", COST, "100.00");
        sold("LOSES", COST, "99.99");

        assertThat(shown(PriceFilter.BELOW_COST)).containsExactly("LOSES");
        assertThat(priced("PAYS").earned()).isEqualByComparingTo("0.00");
        assertThat(priced("LOSES").earned()).isNegative();
        assertThat(priced("LOSES").reasons()).contains("It sold for $99.99; only $100.00 pays for cost and fees.");
    }

    @Test
    void aPriceIsBelowMapByACentAndNotWhenItIsTheLeastThatMayBeAdvertised() {
        sold("KEEPS", COST, "120.00");
        sold("BREAKS", COST, "119.99");
        desk.of(nordic, "update offer set map_price = 120 where merchant_id = ? and supplier_id = ?");

        assertThat(shown(PriceFilter.BELOW_MAP)).containsExactly("BREAKS");
        assertThat(shown(PriceFilter.BELOW_COST)).isEmpty();
        assertThat(priced("BREAKS").reasons())
                .contains("It sold for $119.99, below the least price of $120.00 that may be advertised.");
    }

    @Test
    void theSuggestionDiffersByACent() {
        sold("SAME", COST, "134.73");
        sold("LESS", COST, "134.72");
        sold("MORE", COST, "134.74");

        assertThat(shown(PriceFilter.DIFFERS)).containsExactlyInAnyOrder("LESS", "MORE");
        assertThat(priced("SAME").margin()).isBetween(new BigDecimal("0.25"), new BigDecimal("0.2501"));
    }

    @Test
    void whatIsBrokenComesFirstAndThenWhatDiffersMost() {
        sold("FAR", COST, "300");
        sold("NEAR", COST, "140");
        sold("SAME", COST, "134.73");
        sold("LOSES", COST, "99");
        sold("BREAKS", COST, "130");
        desk.offer(nordic, "NEVER-SOLD", COST, 5);
        desk.offer(nordic, "NOT-KNOWN", COST, 5);
        desk.of(
                nordic,
                "update offer set map_price = 133 where merchant_id = ? and supplier_id = ? and sku = 'BREAKS'");
        desk.of(
                nordic,
                "update offer set active = false where merchant_id = ? and supplier_id = ? and sku = 'NOT-KNOWN'");

        assertThat(skus(list(PriceSort.BROKEN, 10)))
                .containsExactly("LOSES", "BREAKS", "FAR", "NEAR", "SAME", "NEVER-SOLD", "NOT-KNOWN");
        assertThat(skus(list(PriceSort.DIFFERENCE, 10)))
                .containsExactly("FAR", "LOSES", "NEAR", "BREAKS", "SAME", "NEVER-SOLD", "NOT-KNOWN");
        assertThat(pageByPage(PriceSort.BROKEN, 2)).isEqualTo(skus(list(PriceSort.BROKEN, 10)));
        assertThat(pageByPage(PriceSort.DIFFERENCE, 1)).isEqualTo(skus(list(PriceSort.DIFFERENCE, 10)));
        PriceListPart first = list(PriceSort.BROKEN, 2);
        assertThat(first.count(PriceFilter.ALL)).isEqualTo(7);
        assertThat(first.count(PriceFilter.DIFFERS)).isEqualTo(4);
        assertThat(first.count(PriceFilter.BELOW_MAP)).isEqualTo(1);
        assertThat(first.count(PriceFilter.BELOW_COST)).isEqualTo(1);
    }

    @Test
    void theNewestOrderTellsThePriceForNinetyDays() {
        sold("STOVE", COST, "150");
        desk.house.clock.advance(Duration.ofMinutes(5));
        desk.placed(Desk.order("STOVE", 2, "160"));
        desk.house.clock.advance(Duration.ofMinutes(5));
        desk.placed(Desk.order("STOVE", 1, "0"));
        LastSale sale = priced("STOVE").lastSale();
        assertThat(sale).isNotNull();
        assertThat(sale.price()).as("what is given away has no price").isEqualByComparingTo("160");
        assertThat(sale.store()).isEqualTo("Store");

        desk.house.clock.set(sale.at().plus(Duration.ofDays(90)));
        assertThat(priced("STOVE").lastSale()).isNotNull();

        desk.house.clock.advance(Duration.ofSeconds(1));
        assertThat(priced("STOVE").lastSale()).isNull();
        assertThat(priced("STOVE").change()).isNull();
        assertThat(priced("STOVE").reasons())
                .contains("No order of the last 90 days has it, so the price in the store is not known.");
    }

    @Test
    void onlyOffersThatMaySupplyItAndAreBilledInOurMoneyCount() {
        UUID baltic = desk.supplier("BALTIC");
        UUID euro = desk.supplier("EURO");
        sold("STOVE", COST, "150");
        desk.offer(baltic, "STOVE", "10", 5);
        desk.offer(euro, "STOVE", "20", 5);
        desk.of(euro, "update supplier set currency = 'EUR' where merchant_id = ? and id = ?");
        desk.of(baltic, "update offer set active = false where merchant_id = ? and supplier_id = ?");
        assertThat(cost("STOVE")).isEqualTo("96.7000");

        desk.of(baltic, "update offer set active = true where merchant_id = ? and supplier_id = ?");
        assertThat(cost("STOVE")).isEqualTo("15.0000");
    }

    @Test
    void aKitIsOnTheListAndWhatItSoldForIsNoPriceOfItsParts() {
        desk.offer(nordic, "STOVE", COST, 5);
        desk.offer(nordic, "BENCH", COST, 5);
        desk.kit("ROOM", "STOVE", 1, "BENCH", 1);
        desk.placed(Desk.order("ROOM", 1, "500"));

        assertThat(priced("ROOM").lastSale()).isNotNull();
        assertThat(priced("ROOM").suggestion()).isNull();
        assertThat(priced("ROOM").reasons()).containsExactly("It is a kit: prices are suggested for its parts.");
        assertThat(priced("STOVE").lastSale()).isNull();
    }

    @Test
    void skusAreFoundByAPartOfTheirTitleAndNeverThoseOfOthers() {
        desk.offer(nordic, "STOVE_1", COST, 5);
        desk.offer(nordic, "STOVEX1", COST, 5);
        try (Desk other = new Desk()) {
            other.offer(other.supplier("NORDIC"), "STOVE_2", COST, 5);
        }

        assertThat(skus(found("the stove"))).containsExactly("STOVEX1", "STOVE_1");
        assertThat(skus(found("e_"))).containsExactly("STOVE_1");
        assertThat(found("bench").count(PriceFilter.ALL)).isZero();
    }

    @Test
    void theFileHasEverySkuOnce() throws IOException {
        sold("=LOSES", COST, "99");
        desk.jdbc().sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at)
                select ?, 'BULK-' || n, 'Bulk', 'Harvia', 0, now() from generate_series(1, 2000) n""").param(desk.merchant.value()).update();
        desk.of(nordic, """
                insert into offer (unit_cost, sku, supplier_sku, updated_at, merchant_id, supplier_id)
                select ?::numeric, sku, sku, now(), merchant_id, s from (select ?::uuid as m, ?::uuid as s) o
                join product p on p.merchant_id = o.m and p.title = 'Bulk'""", COST);

        List<String> all = file(PriceFilter.ALL);
        assertThat(all).hasSize(2002).doesNotHaveDuplicates();
        assertThat(all.getFirst()).startsWith("\uFEFFsku,title,currency,last_price,");
        assertThat(file(PriceFilter.BELOW_COST))
                .hasSize(2)
                .last()
                .asString()
                .matches(
                        "'=LOSES,The =LOSES,USD,99.00,.*,Store,96.70,100.00,,134.73,36.1,-0.97,-1.0,25.0,no,yes,\"?It sold for .*");
    }

    private void sold(String sku, String cost, String price) {
        desk.offer(nordic, sku, cost, 50);
        desk.placed(Desk.order(sku, 1, price));
    }

    private PricedSku priced(String sku) {
        return prices.find(desk.merchant, sku).orElseThrow();
    }

    private String cost(String sku) {
        return Objects.requireNonNull(priced(sku).suggestion()).cost().toPlainString();
    }

    private List<String> shown(PriceFilter filter) {
        return skus(prices.part(desk.merchant, new PriceQuestion("", filter, PriceSort.BROKEN), PricePlace.START, 10));
    }

    private PriceListPart list(PriceSort sort, int most) {
        return prices.part(desk.merchant, new PriceQuestion("", PriceFilter.ALL, sort), PricePlace.START, most);
    }

    private PriceListPart found(String text) {
        return prices.part(
                desk.merchant, new PriceQuestion(text, PriceFilter.ALL, PriceSort.BROKEN), PricePlace.START, 10);
    }

    private List<String> pageByPage(PriceSort sort, int size) {
        List<String> seen = new ArrayList<>();
        PricePlace after = PricePlace.START;
        while (true) {
            List<PricedSku> page = prices.part(desk.merchant, new PriceQuestion("", PriceFilter.ALL, sort), after, size)
                    .rows();
            if (page.isEmpty()) {
                return seen;
            }
            page.forEach(sku -> seen.add(sku.sku()));
            after = PricePlace.parse(sort.place(page.getLast()).toString()).orElseThrow();
        }
    }

    private List<String> file(PriceFilter filter) throws IOException {
        try (InputStream csv = prices.csv(desk.merchant, new PriceQuestion("", filter, PriceSort.BROKEN))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> skus(PriceListPart part) {
        return part.rows().stream().map(PricedSku::sku).toList();
    }
}
