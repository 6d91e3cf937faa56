package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.rollout.Rollouts;
import io.dropline.routing.Destination;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store shows is what routing would buy. */
class ShelfScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "Robin");

    @BeforeEach
    void offers() {
        desk.offer(nordic, "SAUNA", "900", 5);
        desk.offer(baltic, "SAUNA", "950", 3);
        publish(true);
    }

    @AfterEach
    void close() {
        publish(false);
        desk.close();
    }

    @Test
    void aPolicyOnTrialDoesNotEmptyTheShelf() {
        RoutingWishes without = new RoutingWishes(
                BigDecimal.ZERO, false, List.of(nordic), List.of(), BigDecimal.ZERO, Reliability.DEFAULT);
        Rollouts rollouts = desk.house.bean(Rollouts.class);
        rollouts.start(robin, without, 10);
        assertThat(shown()).isEqualTo(8);

        rollouts.promote(robin, rollouts.list(desk.merchant).getFirst().id());
        assertThat(shown()).isEqualTo(3);
    }

    /** The shelf asks the database, routing asks a class: both read the same list of regions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "US",
                "DE",
                "-US",
                "-DE",
                "-US-AK",
                "US,-US-AK",
                "DE,US-CA",
                "US,-US",
                "-US,US-HI",
                "DE,-US-AK"
            })
    void theShelfAndRoutingAgreeOnWhereASupplierShips(String regions) {
        Set<String> list = regions.isEmpty() ? Set.of() : Set.of(regions.split(","));
        boolean routed =
                Stream.of("", "AK", "CA", "HI", "NY").anyMatch(region -> new Destination("US", region).isWithin(list));

        jdbc().sql("update supplier set ship_to = cast(? as text[]) where merchant_id = ? and id = ?")
                .params("{" + regions + "}", desk.merchant.value(), nordic)
                .update();

        assertThat(shown()).isEqualTo(routed ? 8 : 3);
    }

    /** The shelf asks the database, routing a class: EligibilityScenarios tells the same of routing. SAUNA is of the line Cilindro. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product_lines = '{}'                           | 8
                    product_lines = '{Cilindro}'                   | 8
                    product_lines = '{The Wall,CILINDRO,cilindro}' | 8
                    product_lines = '{The Wall}'                   | 3
                    product_lines = '{The Wall}', skus = '{SAUNA}' | 8
                    product_lines = '{Cilindro}', skus = '{SAUNA}' | 8
                    product_lines = '{Cilindro}', skus = '{STOVE}' | 8
                    product_lines = '{The Wall}', skus = '{STOVE}' | 3
                    product_lines = '{Cilindro}', brand = 'Huum'   | 3
                    """)
    void theShelfFollowsTheLinesThatAreAuthorized(String letter, int units) {
        desk.of(
                nordic,
                "update product set product_line = 'cilindro' where merchant_id = ? and sku = 'SAUNA' and ? is not null");
        desk.of(nordic, "update brand_authorization set " + letter + " where merchant_id = ? and supplier_id = ?");

        assertThat(shown()).isEqualTo(units);
    }

    @Test
    void goodsOfNoLineAreNotOnTheShelfByALine() {
        desk.of(
                nordic,
                "update brand_authorization set product_lines = '{Cilindro}' where merchant_id = ? and supplier_id = ?");

        assertThat(shown()).isEqualTo(3);
    }

    private int shown() {
        desk.wait(Duration.ofMinutes(1));
        return desk.store.stockShown("SAUNA").orElseThrow();
    }

    private void publish(boolean on) {
        desk.house.bean(Shelves.class).save(robin, desk.storeId, new Shelf.Draft(on, "US", null, ""));
    }

    private JdbcClient jdbc() {
        return desk.house.bean(JdbcClient.class);
    }
}
