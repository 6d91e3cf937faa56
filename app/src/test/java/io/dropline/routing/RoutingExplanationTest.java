package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.Questions.Thresholds;
import io.dropline.routing.ShippingRule.Flat;
import io.dropline.routing.Shop.Seller;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingExplanationTest {
    private final Seller nordic = new Seller("Nordic Sauna Supply");
    private final Seller baltic = new Seller("Baltic Depot");
    private final Seller tampere = new Seller("Tampere Stoves");

    @Test
    void tells_the_choice_and_what_each_other_would_have_cost() {
        nordic.has(5, "M3", "600").dropFee("5").ships(new Flat(usd("49.50")));
        baltic.has(5, "M3", "620").ships(new Flat(usd("53")));
        tampere.has(1, "M3", "590").ships(new Flat(usd("80")));
        Seller asleep = new Seller("Asleep").has(9, "M3", "1").paused();
        assertThat(sentences(new Shop().wants(2, "M3").with(nordic, baltic, tampere, asleep)))
                .containsExactly(
                        "Nordic Sauna Supply ships everything for $1,254.50 (items $1,200.00, drop fees $5.00, shipping $49.50).",
                        "Baltic Depot could supply all of it for $1,293.00, $38.50 more.",
                        "Tampere Stoves could supply 1 of the 2 units, but no plan with it was cheaper.",
                        "Asleep is paused.",
                        "Tampere Stoves has 1 of 2 M3 in stock.");
    }

    @Test
    void tells_who_ships_what_and_the_next_best_way() {
        nordic.has(9, "M3", "100");
        baltic.has(9, "LADLE", "9").has(9, "M3", "140");
        tampere.has(9, "LADLE", "12");
        RoutingPolicy policy = RoutingPolicy.CHEAPEST.withExtraParcelPenalty(usd("2"));
        assertThat(sentences(new Shop()
                        .wants(1, "M3")
                        .wants(2, "LADLE")
                        .with(nordic, baltic, tampere)
                        .under(policy)))
                .containsExactly(
                        "Baltic Depot ships 2 LADLE; Nordic Sauna Supply ships 1 M3; together $118.00 (items $118.00).",
                        "Weighed beside it, and billed by nobody: $2.00 for extra parcels; compared at $120.00.",
                        "The next best way was Nordic Sauna Supply with Tampere Stoves, compared at $126.00, $6.00 more.",
                        "Tampere Stoves could supply 2 of the 3 units, but no plan with it was cheaper.",
                        "Nordic Sauna Supply does not offer LADLE.",
                        "Tampere Stoves does not offer M3.");
    }

    @Test
    void tells_what_is_missing_and_that_there_is_no_other_way() {
        nordic.has(1, "M3", "100");
        assertThat(sentences(new Shop().wants(3, "M3").with(nordic)))
                .containsExactly(
                        "Nordic Sauna Supply ships 1 M3 for $100.00 (items $100.00).",
                        "2 of 3 M3 cannot be supplied: Nordic Sauna Supply has 1 of 3 M3 in stock.",
                        "No other plan supplies as much without Nordic Sauna Supply.",
                        "Nordic Sauna Supply has 1 of 3 M3 in stock.");
        assertThat(sentences(new Shop().wants(3, "STONE").with(nordic))).contains("Nobody can supply any of it.");
    }

    @Test
    void tells_that_the_search_was_cut_short() {
        RoutingQuestion question = new Questions(1).open(8, 10, 5, Thresholds.ALL, true);
        assertThat(RoutingExplanation.sentences(Router.plan(question, 0)))
                .last()
                .asString()
                .startsWith("The search was cut short: another plan may cost up to ");
    }

    private static List<String> sentences(Shop shop) {
        return RoutingExplanation.sentences(shop.plan());
    }
}
