package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Reason;
import io.dropline.routing.RoutingAnswer.Shortfall;
import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import io.dropline.routing.ShippingRule.Flat;
import io.dropline.routing.ShippingRule.FreeOver;
import io.dropline.routing.ShippingRule.PerItem;
import io.dropline.routing.Shop.Seller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Seller nordic = new Seller("Nordic Sauna Supply");
    private final Seller baltic = new Seller("Baltic Depot");
    private final Seller tampere = new Seller("Tampere Stoves");

    @Test
    void the_cheapest_supplier_ships_and_the_other_is_the_runner_up() {
        nordic.has(5, "M3", "600").dropFee("5").ships(new Flat(usd("49.50")));
        baltic.has(5, "M3", "620").ships(new Flat(usd("53")));
        RoutingAnswer answer = new Shop().wants(2, "M3").with(baltic, nordic).plan();
        assertThat(names(answer.chosen())).containsExactly("Nordic Sauna Supply");
        assertThat(answer.chosen().total()).isEqualByComparingTo("1254.50");
        assertThat(answer.runnerUp().orElseThrow().total()).isEqualByComparingTo("1293");
        assertThat(answer.complete()).isTrue();
        assertThat(answer.provedOptimal()).isTrue();
    }

    @Test
    void a_drop_fee_outweighs_a_cheaper_price_on_a_small_line() {
        nordic.has(9, "M3", "100").has(9, "LADLE", "12");
        baltic.has(9, "LADLE", "9").dropFee("4");
        assertThat(names(new Shop()
                        .wants(1, "M3")
                        .wants(1, "LADLE")
                        .with(nordic, baltic)
                        .plan()
                        .chosen()))
                .containsExactly("Nordic Sauna Supply");
        assertThat(names(new Shop()
                        .wants(1, "M3")
                        .wants(2, "LADLE")
                        .with(nordic, baltic)
                        .plan()
                        .chosen()))
                .containsExactly("Baltic Depot", "Nordic Sauna Supply");
    }

    @Test
    void a_penalty_for_an_extra_parcel_keeps_the_order_together() {
        nordic.has(9, "M3", "100").has(9, "LADLE", "12");
        baltic.has(9, "LADLE", "9");
        RoutingPolicy together = RoutingPolicy.CHEAPEST.withExtraParcelPenalty(usd("3.01"));
        RoutingPolicy split = RoutingPolicy.CHEAPEST.withExtraParcelPenalty(usd("2.99"));
        Shop shop = new Shop().wants(1, "M3").wants(1, "LADLE").with(nordic, baltic);
        assertThat(shop.under(together).plan().chosen().suppliers()).hasSize(1);
        assertThat(shop.under(split).plan().chosen().splitPenalty()).isEqualByComparingTo("2.99");
        assertThat(shop.plan().chosen().total()).isEqualByComparingTo("111.99");
    }

    @Test
    void a_line_is_split_where_one_supplier_has_too_few() {
        nordic.has(1, "M3", "600");
        baltic.has(5, "M3", "650");
        RoutingAnswer answer = new Shop().wants(3, "M3").with(nordic, baltic).plan();
        assertThat(answer.chosen().allocations())
                .extracting(Allocation::quantity)
                .containsExactly(2, 1);
        assertThat(texts(answer)).containsExactly("Nordic Sauna Supply has 1 of 3 M3 in stock");
    }

    @Test
    void a_line_that_must_not_be_split_goes_to_the_one_that_has_it_all() {
        nordic.has(2, "M3", "600");
        baltic.has(3, "M3", "650");
        RoutingAnswer answer =
                new Shop().wantsUnsplit(3, "M3").with(nordic, baltic).plan();
        assertThat(names(answer.chosen())).containsExactly("Baltic Depot");
    }

    @Test
    void a_line_that_must_not_be_split_falls_short_rather_than_being_split() {
        nordic.has(1, "M3", "600");
        baltic.has(2, "M3", "650");
        RoutingAnswer answer =
                new Shop().wantsUnsplit(3, "M3").with(nordic, baltic).plan();
        assertThat(names(answer.chosen())).containsExactly("Baltic Depot");
        Shortfall shortfall = answer.shortfalls().getFirst();
        assertThat(shortfall.missing()).isEqualTo(1);
        assertThat(shortfall.reasons())
                .containsExactly(
                        "the line must come from one supplier",
                        "Baltic Depot has 2 of 3 M3 in stock",
                        "Nordic Sauna Supply has 1 of 3 M3 in stock");
    }

    @Test
    void two_lines_that_must_not_be_split_share_the_stock_of_one_sku() {
        nordic.has(2, "M3", "600");
        baltic.has(3, "M3", "650");
        RoutingAnswer answer = new Shop()
                .wantsUnsplit(3, "M3")
                .wantsUnsplit(2, "M3")
                .with(nordic, baltic)
                .plan();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.chosen().allocations())
                .extracting(Allocation::supplierId, Allocation::quantity)
                .containsExactly(tuple(baltic.id(), 3), tuple(nordic.id(), 2));
    }

    @Test
    void an_order_for_one_supplier_only_is_not_split_even_where_that_is_dearer() {
        nordic.has(9, "M3", "100").has(9, "LADLE", "19");
        baltic.has(9, "LADLE", "9");
        RoutingAnswer answer = new Shop()
                .wants(1, "M3")
                .wants(1, "LADLE")
                .with(nordic, baltic)
                .under(RoutingPolicy.CHEAPEST.withOneSupplierOnly())
                .plan();
        assertThat(names(answer.chosen())).containsExactly("Nordic Sauna Supply");
        assertThat(answer.runnerUp()).isEmpty();
    }

    @Test
    void more_is_bought_from_one_supplier_to_travel_free() {
        nordic.has(9, "M3", "60").has(9, "LADLE", "10").ships(new FreeOver(usd("70"), new Flat(usd("8"))));
        baltic.has(9, "LADLE", "7");
        RoutingAnswer answer =
                new Shop().wants(1, "M3").wants(1, "LADLE").with(nordic, baltic).plan();
        assertThat(names(answer.chosen())).containsExactly("Nordic Sauna Supply");
        assertThat(answer.chosen().total()).isEqualByComparingTo("70");
    }

    @Test
    void just_as_many_units_are_moved_as_the_threshold_takes() {
        nordic.has(9, "STONE", "10").ships(new FreeOver(usd("30"), new Flat(usd("8"))));
        baltic.has(9, "STONE", "9").has(9, "M3", "100");
        tampere.has(1, "M3", "50").has(9, "STONE", "20");
        RoutingAnswer answer = new Shop()
                .wants(3, "STONE")
                .wants(1, "M3")
                .with(nordic, baltic, tampere)
                .plan();
        assertThat(answer.chosen().total()).isEqualByComparingTo("77");
    }

    @Test
    void a_first_unit_that_travels_below_the_rate_of_the_next_is_worth_a_parcel() {
        nordic.has(9, "STONE", "10").ships(new PerItem(usd("0"), usd("5")));
        baltic.has(9, "STONE", "10").ships(new PerItem(usd("0"), usd("4")));
        RoutingAnswer answer = new Shop().wants(2, "STONE").with(nordic, baltic).plan();
        assertThat(answer.chosen().suppliers()).hasSize(2);
        assertThat(answer.chosen().total()).isEqualByComparingTo("20");
    }

    @Test
    void every_supplier_left_out_has_its_reason() {
        Seller paused = new Seller("Asleep").has(9, "M3", "1").paused();
        Seller far = new Seller("Mainland Only").has(9, "M3", "1").shipsTo("US", "-US-HI");
        Seller euro = new Seller("Euro House").has(9, "M3", "1").billsIn("EUR");
        Seller rejected = new Seller("Said No").has(9, "M3", "1");
        Seller expired = new Seller("Old Papers").hasUnauthorized(9, "M3", "1", "expired in May");
        Seller empty = new Seller("Sold Out").has(0, "M3", "1");
        Seller other = new Seller("Towels").has(9, "TOWEL", "1");
        Seller absurd = new Seller("Typing Error").has(9, "M3", "99999999999999");
        RoutingAnswer answer = new Shop()
                .wants(1, "M3")
                .shippingTo("US", "HI")
                .with(paused, far, euro, rejected, expired, empty, other, absurd)
                .under(RoutingPolicy.CHEAPEST.without(Set.of(rejected.id())))
                .plan();
        assertThat(answer.chosen().allocations()).isEmpty();
        assertThat(answer.chosen().total()).isZero();
        assertThat(answer.exclusions())
                .extracting(Exclusion::reason)
                .containsExactlyInAnyOrder(
                        Reason.SUPPLIER_PAUSED,
                        Reason.DOES_NOT_SHIP_THERE,
                        Reason.OTHER_CURRENCY,
                        Reason.EXCLUDED_FOR_THIS_ORDER,
                        Reason.NOT_AUTHORIZED,
                        Reason.OUT_OF_STOCK,
                        Reason.NOT_OFFERED,
                        Reason.PRICE_OUT_OF_RANGE);
        assertThat(texts(answer))
                .contains(
                        "Asleep is paused",
                        "Mainland Only does not ship to US-HI",
                        "Euro House bills in EUR, the order is in USD",
                        "Said No is excluded for this order",
                        "Old Papers has no active authorization for brand Harvia (expired in May)",
                        "Sold Out has no M3 in stock",
                        "Towels does not offer M3");
        assertThat(answer.shortfalls().getFirst().reasons())
                .contains("Asleep is paused")
                .doesNotContain("Towels does not offer M3");
    }

    @Test
    void nobody_offers_it() {
        RoutingAnswer answer = new Shop().wants(1, "M3").plan();
        assertThat(answer.shortfalls().getFirst().reasons()).containsExactly("no supplier offers M3");
        assertThat(answer.provedOptimal()).isTrue();
    }

    @Test
    void an_order_that_asks_for_nothing_is_complete() {
        RoutingAnswer answer =
                new Shop().wants(0, "M3").with(nordic.has(1, "M3", "1")).plan();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.chosen().allocations()).isEmpty();
        assertThat(answer.alternatives()).isEmpty();
    }

    @Test
    void of_equal_suppliers_the_first_by_code_ships_unless_another_is_preferred() {
        Seller[] sellers = new Seller[10];
        for (int i = 0; i < sellers.length; i++) {
            sellers[i] = new Seller("Supplier " + (char) ('J' - i))
                    .has(9, "M3", "100")
                    .has(9, "LADLE", "10");
        }
        Shop shop = new Shop().wants(1, "M3").wants(1, "LADLE").with(sellers);
        assertThat(names(shop.plan().chosen())).containsExactly("Supplier A");
        assertThat(names(shop.plan().runnerUp().orElseThrow())).containsExactly("Supplier B");
        RoutingPolicy policy = RoutingPolicy.CHEAPEST.preferring(Set.of(sellers[3].id()));
        assertThat(names(shop.under(policy).plan().chosen())).containsExactly("Supplier G");
    }

    @Test
    void of_equal_plans_the_one_of_fewer_parcels_wins_even_among_many_suppliers() {
        nordic.has(9, "M3", "100").has(9, "LADLE", "10");
        baltic.has(9, "LADLE", "9").dropFee("1");
        Shop shop = new Shop().wants(1, "M3").wants(1, "LADLE").with(nordic, baltic);
        for (int i = 0; i < 8; i++) {
            shop.with(new Seller("Dear House " + i).has(9, "M3", "200").has(9, "LADLE", "20"));
        }
        assertThat(names(shop.plan().chosen())).containsExactly("Nordic Sauna Supply");
    }

    private static List<String> names(RoutingPlan plan) {
        return plan.suppliers().stream().map(SupplierCost::name).toList();
    }

    private static List<String> texts(RoutingAnswer answer) {
        return answer.exclusions().stream().map(Exclusion::text).toList();
    }
}
