package io.dropline.routing;

import static io.dropline.routing.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;

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
