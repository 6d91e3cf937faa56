package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may supply an order, as it was entered of suppliers, goods and policies: NORDIC is the cheaper one wherever nothing stands against it. */
class EligibilityScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @BeforeEach
    void offers() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Orders go to Denver, on Monday, November 23, 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    territory = '{CA,MX}'     | the authorization for brand Harvia does not cover US
                    territory = '{CA,US}'     |
                    revoked_at = now()        | no active authorization for brand Harvia
                    valid_from = '2026-11-24' | no active authorization for brand Harvia
                    valid_from = '2026-11-23' |
                    valid_to = '2026-11-22'   | no active authorization for brand Harvia
                    valid_to = '2026-11-23'   |
                    skus = '{STOVE}'          | the authorization for brand Harvia does not cover SAUNA
                    skus = '{STOVE,SAUNA}'    |
                    brand = 'Huum'            | no active authorization for brand Harvia
                    """)
    void anOfferIsUsedOnlyWhereAnAuthorizationCoversIt(String letter, @Nullable String gap) {
        desk.of(nordic, "update brand_authorization set " + letter + " where merchant_id = ? and supplier_id = ?");

        won(order(), gap);
    }

    /** SAUNA is of the line Cilindro. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product_lines = '{Cilindro}'                  |
                    product_lines = '{The Wall,CILINDRO}'         |
                    product_lines = '{The Wall}'                  | the authorization for brand Harvia does not cover SAUNA
                    product_lines = '{The Wall}', skus = '{SAUNA}'|
                    product_lines = '{Cilindro}', skus = '{STOVE}'|
                    product_lines = '{The Wall}', skus = '{STOVE}'| the authorization for brand Harvia does not cover SAUNA
                    product_lines = '{Cilindro}', brand = 'Huum'  | no active authorization for brand Harvia
                    """)
    void aLineOfABrandIsCoveredWhereverItIsNamed(String letter, @Nullable String gap) {
        desk.of(
                nordic,
                "update product set product_line = 'cilindro' where merchant_id = ? and sku = 'SAUNA' and ? is not null");
        desk.of(nordic, "update brand_authorization set " + letter + " where merchant_id = ? and supplier_id = ?");

        won(order(), gap);
    }

    @Test
    void goodsOfNoLineAreNotCoveredByOne() {
        desk.of(
                nordic,
                "update brand_authorization set product_lines = '{Cilindro}' where merchant_id = ? and supplier_id = ?");

        won(order(), "the authorization for brand Harvia does not cover SAUNA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ship_to = '{US-CA,US-NV}'                           | NORDIC Supply does not ship to US-CO
                    ship_to = '{-US-CO}'                                | NORDIC Supply does not ship to US-CO
                    ship_to = '{-US-AK}'                                |
                    state = 'PAUSED'                                    | NORDIC Supply is paused
                    currency = 'EUR'                                    | NORDIC Supply bills in EUR
                    minimum_order = 900                                 |
                    minimum_order = 900.01                              | NORDIC Supply takes no purchase order below
                    """)
    void aSupplierIsAskedOnlyWhereItsTermsAllowIt(String terms, @Nullable String obstacle) {
        desk.of(nordic, "update supplier set " + terms + " where merchant_id = ? and id = ?");

        won(order(), obstacle);
    }

    @Test
    void aRetiredSupplierIsNotEvenConsidered() {
        desk.of(nordic, "update supplier set state = 'RETIRED' where merchant_id = ? and id = ?");

        PlacedOrder order = order();

        assertThat(desk.onlyPo(order).supplier()).isEqualTo("BALTIC");
        assertThat(desk.because(order)).noneMatch(sentence -> sentence.contains("NORDIC"));
    }

    @Test
    void whatIsOversizeGoesToWhoTakesIt() {
        desk.of(nordic, "update product set oversize = true where merchant_id = ? and ? is not null");
        desk.of(nordic, "update supplier set takes_oversize = false where merchant_id = ? and id = ?");

        won(order(), "NORDIC Supply does not take oversize goods, and SAUNA is one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"excludedSuppliers":["NORDIC"]}  | BALTIC
                    {"excludedSuppliers":["BALTIC"]}  | NORDIC
                    {"preferredSuppliers":["BALTIC"]} | BALTIC
                    {"preferredSuppliers":["NORDIC"]} | NORDIC
                    """)
    void thePolicySaysWhomToAskAndWhomFirstAtTheSameCost(String policy, String supplier) {
        desk.of(baltic, "update offer set unit_cost = 900 where merchant_id = ? and supplier_id = ?");
        desk.policy("routing", policy.replace("NORDIC", nordic.toString()).replace("BALTIC", baltic.toString()));

        assertThat(desk.onlyPo(order()).supplier()).isEqualTo(supplier);
    }

    @Test
    void anOrderThatMustComeFromOneSupplierIsNotDivided() {
        desk.offer(baltic, "STOVE", "300", 9);
        OrderRequest both = OrderRequest.of("SAUNA", 1)
                .withLines(List.of(Desk.line("SAUNA", 1, "1500"), Desk.line("STOVE", 1, "500")));
        assertThat(desk.purchaseOrders(desk.placed(both))).hasSize(2);

        desk.policy("routing", "{\"oneSupplierOnly\":true}");

        assertThat(desk.onlyPo(desk.placed(both)).supplier()).isEqualTo("BALTIC");
    }

    @Test
    void goodsThatMustComeFromOneSupplierAreNotDivided() {
        assertThat(desk.purchaseOrders(desk.placed(Desk.order("SAUNA", 12, "1500"))))
                .hasSize(2);
        desk.stock(nordic, "SAUNA", 9);
        desk.stock(baltic, "SAUNA", 9);

        desk.of(nordic, "update product set one_supplier_only = true where merchant_id = ? and ? is not null");

        assertThat(desk.holdsOf(desk.placed(Desk.order("SAUNA", 12, "1500")))).containsExactly("no-supply");
    }

    private PlacedOrder order() {
        return desk.placed(Desk.order("SAUNA", 1, "1500"));
    }

    /** NORDIC, where nothing stood against it; else BALTIC, and the order says why. */
    private void won(PlacedOrder order, @Nullable String obstacle) {
        assertThat(desk.onlyPo(order).supplier()).isEqualTo(obstacle == null ? "NORDIC" : "BALTIC");
        if (obstacle != null) {
            assertThat(desk.because(order)).anyMatch(sentence -> sentence.contains(obstacle));
        }
    }
}
