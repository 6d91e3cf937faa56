package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was not proved is not said to be: not where a search was only a rough one, and not where it was cut short before it had found anything. */
class RouterProofTest {
    private static final String SKU = "BOLT";
    private static final ShippingRule UP_TO_TEN_KILOGRAMS =
            new WeightTable(List.of(new WeightTable.Row(5_000, usd("5")), new WeightTable.Row(10_000, usd("9"))));

    @Test
    void a_thousand_of_more_units_than_are_tried_one_by_one_may_be_light_enough() {
        RoutingAnswer answer = Router.plan(
                question(RoutingPolicy.CHEAPEST, supplier("A", UP_TO_TEN_KILOGRAMS, "0", offer("1.00", 1500))));

        assertThat(answer.provedOptimal()).isFalse();
    }

    @Test
    void fewer_units_may_reach_a_minimum_that_all_of_them_do_not() {
        OfferOption cheapByTheCase = offer("1.00", 1500, new CostBreak(1400, usd("0.10")));
        RoutingAnswer answer = Router.plan(question(
                RoutingPolicy.CHEAPEST, supplier("A", new ShippingRule.Flat(usd("1")), "1000", cheapByTheCase)));

        assertThat(answer.provedOptimal()).isFalse();
    }

    @Test
    void one_supplier_is_not_proved_the_best_while_another_was_only_looked_at_roughly() {
        RoutingAnswer answer = Router.plan(question(
                RoutingPolicy.CHEAPEST.withOneSupplierOnly(),
                supplier("A", UP_TO_TEN_KILOGRAMS, "0", offer("1.00", 1500)),
                supplier("B", new ShippingRule.Flat(usd("10")), "0", offer("1.00", 400))));

        assertThat(answer.provedOptimal()).isFalse();
    }

    /** The supplier ships nothing unless it is sent exactly its least order, which 32 odd prices and weights hide well. */
    @Test
    void a_search_that_was_cut_short_before_it_found_a_plan_proves_nothing() {
        List<Demand> demands = new ArrayList<>();
        Map<String, OfferOption> offers = new HashMap<>();
        Random random = new Random(7);
        long half = 0;
        for (int i = 0; i < 32; i++) {
            int grams = 1_000_000 + random.nextInt(9_000_000);
            String sku = SKU + i;
            demands.add(new Demand(new UUID(1, i), sku, "Harvia", 1, grams, false));
            offers.put(sku, new OfferOption(sku, BigDecimal.valueOf(grams, 2), 1, true, ""));
            half += i % 2 == 0 ? grams : 0;
        }
        SupplierOption supplier = new SupplierOption(
                new UUID(2, 1),
                "A",
                "A",
                "USD",
                true,
                BigDecimal.ZERO,
                new WeightTable(List.of(new WeightTable.Row(500, usd("5")), new WeightTable.Row(half, usd("9")))),
                Set.of(),
                offers,
                new SupplierLimits(BigDecimal.valueOf(half, 2), 9, 9, true, true),
                OptionalDouble.empty(),
                ExpectedCosts.NONE);

        RoutingAnswer answer = Router.plan(
                new RoutingQuestion(
                        demands, List.of(supplier), new Destination("US", "TX"), "USD", RoutingPolicy.CHEAPEST),
                2_000_000);

        assertThat(answer.chosen().allocations().isEmpty() && answer.provedOptimal())
                .as("there is a plan, by construction")
                .isFalse();
    }

    private static RoutingQuestion question(RoutingPolicy policy, SupplierOption... suppliers) {
        int units = suppliers[0].offers().values().iterator().next().available();
        Demand demand = new Demand(new UUID(1, 1), SKU, "Harvia", units, 10, false);
        return new RoutingQuestion(
                List.of(demand), List.of(suppliers), new Destination("US", "TX"), "USD", policy, usd("100"));
    }

    private static SupplierOption supplier(String code, ShippingRule rule, String minimum, OfferOption offer) {
        return new SupplierOption(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                code,
                "USD",
                true,
                BigDecimal.ZERO,
                rule,
                Set.of(),
                Map.of(SKU, offer),
                new SupplierLimits(usd(minimum), 9, 9, true, true),
                OptionalDouble.empty(),
                ExpectedCosts.NONE);
    }

    private static OfferOption offer(String cost, int available, CostBreak... breaks) {
        return new OfferOption(SKU, usd(cost), available, true, "", List.of(breaks), BigDecimal.ZERO, 1);
    }
}
