package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.ShippingRule.Flat;
import io.dropline.routing.Shop.Seller;
import io.dropline.routing.WhatWouldChange.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatWouldChangeTest {
    private final Seller nordic = new Seller("Nordic Sauna Supply");
    private final Seller baltic = new Seller("Baltic Depot");

    @Test
    void tells_the_price_the_fee_and_the_shipping_with_which_the_other_would_win() {
        nordic.has(5, "M3", "600");
        baltic.has(5, "M3", "610").dropFee("30").ships(new Flat(usd("25")));
        // 1200.00 against 1220 + 30 + 25: it has to come down by more than 75
        assertThat(texts(new Shop().wants(2, "M3").with(nordic, baltic)))
                .containsExactly("Baltic Depot would have a part of it with M3 at $572.50 or less.");
        baltic.dropFee("90");
        nordic.dropFee("70");
        // 1270 against 1220 + 90 + 25, by code the other comes first where both cost the same
        assertThat(texts(new Shop().wants(2, "M3").with(nordic, baltic)))
                .containsExactly(
                        "Baltic Depot would have a part of it with M3 at $577.50 or less.",
                        "Baltic Depot would have a part of it with a drop fee of $25.00 or less.");
    }

    @Test
    void tells_the_stock_and_the_authorization_that_are_missing() {
        nordic.has(5, "M3", "600");
        baltic.has(1, "M3", "500").dropFee("150");
        assertThat(texts(new Shop().wants(3, "M3").with(nordic, baltic)))
                .contains("Baltic Depot would have a part of it with 2 M3 in stock.");
        Seller tampere = new Seller("Tampere Stoves").hasUnauthorized(9, "M3", "100", "");
        assertThat(texts(new Shop().wants(3, "M3").with(nordic, tampere)))
                .containsExactly("Tampere Stoves would have a part of it with an authorization that covers M3.");
        Seller asleep = new Seller("Asleep").has(9, "M3", "100").paused();
        assertThat(texts(new Shop().wants(3, "M3").with(nordic, asleep)))
                .containsExactly("Asleep would have a part of it if this did not hold: Asleep is paused.");
    }

    @Test
    void every_change_does_what_it_says() {
        int changes = 0;
        for (long seed = 1; seed < 60; seed++) {
            Questions questions = new Questions(seed);
            RoutingQuestion question = questions.full(3, 4, 4, true);
            for (Change change : WhatWouldChange.of(question)) {
                SupplierOption supplier = question.suppliers().stream()
                        .filter(one -> one.supplierId().equals(change.supplierId()))
                        .findFirst()
                        .orElseThrow();
                if (change.kind() == WhatWouldChange.Kind.DROP_FEE) {
                    RoutingPlan plan = Router.chosen(new Changed(question, supplier).dropFee(change.to()));
                    assertThat(plan.suppliers())
                            .as("seed " + seed + ": " + change.text())
                            .anyMatch(one -> one.supplierId().equals(change.supplierId()));
                    changes++;
                }
            }
        }
        assertThat(changes).isGreaterThan(5);
    }

    private static List<String> texts(Shop shop) {
        return WhatWouldChange.of(shop.question()).stream().map(Change::text).toList();
    }
}
