package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A program pays money back. */
final class RefundSteps {
    private final ApiClient api;
    private final String order;

    RefundSteps(ApiClient api, String order) {
        this.api = api;
        this.order = "/orders/" + order;
    }

    void pay() {
        JsonNode quote = api.get(order + "/refund-quote").good();
        assertThat(quote.get("left").decimalValue()).isEqualByComparingTo("3998.00");
        String line = quote.at("/lines/0/orderLineId").asString();
        String one = "{\"lines\":[{\"orderLineId\":\"" + line + "\",\"units\":1}],\"reason\":\"Too large\"}";

        JsonNode first = api.post(order + "/refunds", "wish-1", one).good();
        JsonNode again = api.post(order + "/refunds", "wish-1", one).good();
        assertThat(first.get("known").asBoolean()).isFalse();
        assertThat(again.get("known").asBoolean()).isTrue();
        assertThat(again.get("id")).isEqualTo(first.get("id"));

        JsonNode listed = api.get("/refunds").good();
        assertThat(listed.at("/items/0/amount").decimalValue()).isEqualByComparingTo("1999.00");
        assertThat(listed.at("/items/0/lines/0/units").asInt()).isEqualTo(1);
        assertThat(api.get(order + "/refunds").good().get("items").size()).isEqualTo(1);
        assertThat(api.get(order + "/refund-quote").good().get("left").decimalValue())
                .isEqualByComparingTo("1999.00");
        JsonNode money = api.get(order).good().get("money");
        assertThat(money.get("paid").decimalValue()).isEqualByComparingTo("3998.00");
        assertThat(money.get("refunded").decimalValue()).isEqualByComparingTo("1999.00");
        assertThat(api.post("/refunds/" + UUID.randomUUID() + "/withdraw", "").status())
                .isEqualTo(409);
        assertThat(api.post("/refunds/" + UUID.randomUUID() + "/send-now", "").status())
                .isEqualTo(409);
        refuse(line);
    }

    private void refuse(String line) {
        assertThat(api.post(order + "/refunds", "{}").status()).isEqualTo(400);
        api.post(order + "/refunds", "wish-3", "{}").blames("lines");
        api.post(order + "/refunds", "wish-3", "{\"shipping\":1}").blames("shipping");
        api.post(order + "/refunds", "wish-3", "{\"lines\":[{\"orderLineId\":\"" + line + "\",\"units\":2}]}")
                .blames("lines");
        api.post(order + "/refunds", "wish-3", "{\"lines\":[{\"orderLineId\":\"" + line + "\",\"amount\":2000}]}")
                .blames("lines");
        api.post(order + "/refunds", "wish-3", "{\"lines\":[{\"units\":2}]}").blames("lines");
        assertThat(api.post("/orders/" + UUID.randomUUID() + "/refunds", "wish-3", "{}")
                        .status())
                .isEqualTo(404);
    }
}
