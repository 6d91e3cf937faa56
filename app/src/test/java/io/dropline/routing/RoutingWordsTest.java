package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.routing.ShippingRule.ByWeight;
import io.dropline.routing.ShippingRule.Flat;
import io.dropline.routing.ShippingRule.Free;
import io.dropline.routing.ShippingRule.FreeOver;
import io.dropline.routing.ShippingRule.PerItem;
import io.dropline.routing.WeightTable.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the words of a question mean. */
class RoutingWordsTest {
    @Test
    void shipping_costs_what_the_rule_says() {
        assertThat(new Free().cost(3, 900, usd("10"))).isZero();
        assertThat(new Flat(usd("4.90")).cost(3, 900, usd("10"))).isEqualByComparingTo("4.90");
        assertThat(new PerItem(usd("4"), usd("1.50")).cost(3, 900, usd("10"))).isEqualByComparingTo("7");
        assertThat(new ByWeight(usd("2"), usd("1.25")).cost(3, 900, usd("10"))).isEqualByComparingTo("3.125");
        assertThat(new Flat(usd("4.90")).cost(0, 0, usd("0"))).isZero();
        FreeOver rule = new FreeOver(usd("50"), new Flat(usd("4.90")));
        assertThat(rule.cost(1, 1, usd("49.99"))).isEqualByComparingTo("4.90");
        assertThat(rule.cost(1, 1, usd("50"))).isZero();
    }

    @Test
    void a_rate_table_goes_by_distance_and_weight() {
        RateTable table = new RateTable(List.of(
                new RateTable.Zone(300, List.of(new Row(500, usd("4.90")), new Row(2_000, usd("7")))),
                new RateTable.Zone(1_000, List.of(new Row(500, usd("6"))))));
        assertThat(cost(table, 300, 500)).isEqualByComparingTo("4.90");
        assertThat(cost(table, 300, 501)).isEqualByComparingTo("7");
        assertThat(cost(table, 300.5, 500)).isEqualByComparingTo("6");
        assertThat(table.at(OptionalDouble.of(1_001))).isEmpty();
        assertThat(table.at(OptionalDouble.empty()).orElseThrow().cost(1, 500, usd("1")))
                .isEqualByComparingTo("6");
        assertThatThrownBy(() -> new WeightTable(List.of(new Row(500, usd("5")), new Row(900, usd("4")))))
                .hasMessage("shipping up to 900 g is not above the row before");
    }

    private static BigDecimal cost(RateTable table, double miles, long grams) {
        return table.at(OptionalDouble.of(miles)).orElseThrow().cost(1, grams, usd("1"));
    }

    @Test
    void the_nearest_region_decides() {
        Destination hawaii = new Destination("us", "HI");
        assertThat(hawaii).hasToString("US-HI");
        assertThat(hawaii.isWithin(Set.of())).isTrue();
        assertThat(hawaii.isWithin(Set.of("US"))).isTrue();
        assertThat(hawaii.isWithin(Set.of("us-hi"))).isTrue();
        assertThat(hawaii.isWithin(Set.of("DE", "FR"))).isFalse();
        assertThat(hawaii.isWithin(Set.of("US", "-US-HI"))).isFalse();
        assertThat(hawaii.isWithin(Set.of("-US-HI"))).isFalse();
        assertThat(hawaii.isWithin(Set.of("-US-AK"))).isTrue();
        assertThat(hawaii.isWithin(Set.of("-US", "US-HI"))).isTrue();
        assertThat(hawaii.isWithin(Set.of("US", "-US"))).isFalse();
        assertThat(hawaii.isWithin(Set.of("-US", "US"))).isFalse();
        assertThat(new Destination("US", "").isWithin(Set.of("US", "-US-HI"))).isTrue();
    }

    @Test
    void what_no_price_list_may_hold_is_refused() {
        assertThatThrownBy(() -> new Flat(usd("-1"))).hasMessage("flat shipping is negative: -1");
        assertThatThrownBy(() -> new Flat(usd("0.00001"))).hasMessageContaining("more than four decimals");
        assertThat(new Flat(usd("1.000000")).cost(1, 1, usd("1"))).isEqualByComparingTo("1");
        assertThatThrownBy(() -> new Demand(UUID.randomUUID(), "M3", "Harvia", -1, 0, false))
                .hasMessageContaining("out of range");
        assertThatThrownBy(() -> RoutingPolicy.CHEAPEST.withExtraParcelPenalty(usd("10000001")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
