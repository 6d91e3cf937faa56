package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is stored can be read again. */
class RoutingJsonTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void an_answer_comes_back_as_it_was() {
        for (long seed = 1; seed < 500; seed++) {
            RoutingAnswer answer = Router.plan(new Questions(seed).tiny());
            String stored = json.writeValueAsString(answer);
            assertThat(json.readValue(stored, RoutingAnswer.class))
                    .as("seed " + seed)
                    .isEqualTo(answer);
        }
    }

    @Test
    void an_answer_with_breaks_and_expected_costs_comes_back_as_it_was() {
        for (long seed = 1; seed < 300; seed++) {
            Questions questions = new Questions(seed);
            RoutingAnswer answer = Router.plan(questions.stepped(questions.tiny()));
            assertThat(json.readValue(json.writeValueAsString(answer), RoutingAnswer.class))
                    .as("seed " + seed)
                    .isEqualTo(answer);
        }
    }

    @Test
    void an_answer_of_before_costs_were_told_apart_is_still_read() {
        RoutingAnswer answer = json.readValue("""
                {"currency":"USD","chosen":{"allocations":[],"suppliers":[{"supplierId":"00000000-0000-0002-0000-000000000001",
                 "name":"Nordic","itemCost":600.00,"dropFee":5.00,"freight":49.50}],"splitPenalty":0.00,"total":654.50},
                 "runnerUp":null,"alternatives":[{"supplierId":"00000000-0000-0002-0000-000000000002","name":"Baltic","units":1,
                 "total":700.00,"suppliesAsMuch":true}],"exclusions":[],"shortfalls":[],"provedOptimal":true,"gap":0}""", RoutingAnswer.class);
        assertThat(answer.chosen().suppliers().getFirst().expected()).isZero();
        assertThat(answer.chosen().billed()).isEqualByComparingTo("654.50");
        assertThat(RoutingExplanation.sentences(answer))
                .contains("Baltic could supply all of it for $700.00, $45.50 more.");
    }

    @Test
    void a_rate_table_comes_back_as_it_was() {
        ShippingRule rule = new ShippingRule.FreeOver(
                usd("99.00"),
                new RateTable(List.of(new RateTable.Zone(300, List.of(new WeightTable.Row(500, usd("4.90")))))));
        String stored = json.writerFor(ShippingRule.class).writeValueAsString(rule);
        assertThat(stored).isEqualTo("""
                {"kind":"free-over","threshold":99.00,"otherwise":{"kind":"rate-table","zones":[{"upToMiles":300,"rows":[{"upToGrams":500,"amount":4.90}]}]}}""");
        assertThat(json.readValue(stored, ShippingRule.class)).isEqualTo(rule);
    }

    @Test
    void a_shipping_rule_comes_back_as_it_was() {
        ShippingRule rule = new ShippingRule.FreeOver(usd("99.00"), new ShippingRule.PerItem(usd("4.90"), usd("1.00")));
        String stored = json.writerFor(ShippingRule.class).writeValueAsString(rule);
        assertThat(stored).isEqualTo("""
                        {"kind":"free-over","threshold":99.00,"otherwise":{"kind":"per-item","first":4.90,"additional":1.00}}""");
        assertThat(json.readValue(stored, ShippingRule.class)).isEqualTo(rule);
        ShippingRule free = new ShippingRule.Free();
        assertThat(json.readValue(json.writerFor(ShippingRule.class).writeValueAsString(free), ShippingRule.class))
                .isEqualTo(free);
    }
}
