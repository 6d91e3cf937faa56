package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** A program decides how goods come back, opens a return, and carries it to its end. */
final class ReturnSteps {
    private final ApiClient api;

    ReturnSteps(ApiClient api) {
        this.api = api;
    }

    void rules() {
        JsonNode rules = api.put("/policies/returns", """
                {"windowDays":45,"restockingPercent":10,"freeReasons":["TOO_SMALL"],"approveUpTo":20,"approveReasons":["DAMAGED"]}""").good();
        assertThat(rules.get("windowDays").asInt()).isEqualTo(45);
        assertThat(rules.at("/freeReasons/0").asString()).isEqualTo("TOO_SMALL");
        assertThat(api.get("/policies/returns").good()).isEqualTo(rules);
        assertThat(api.get("/policies/returns/history").good().get("items").size())
                .isEqualTo(1);
        api.put("/policies/returns", "{\"windowDays\":-1}").blames("windowDays");
        api.put("/policies/returns", "{\"restockingPercent\":101}").blames("restockingPercent");
        api.put("/policies/returns", "{\"freeReasons\":[\"BORED\"]}").blames("freeReasons[0]");
    }

    /** @param order one unit of its first line is shipped */
    void oneReturn(String order) {
        String line = api.get("/orders/" + order)
                .good()
                .at("/purchaseOrders/0/lines/0/orderLineId")
                .asString();
        String body = """
                {"orderId":"%s","key":"k-%%s","lines":[{"orderLineId":"%s","units":%%d,"reason":"DEFECTIVE","said":"It hums"}]}""".formatted(order, line);
        api.post("/returns", "{}").blames("orderId");
        api.post("/returns", body.formatted("1", 7)).blames("lines");
        JsonNode opened = api.post("/returns", body.formatted("1", 1)).good();
        assertThat(api.post("/returns", body.formatted("1", 1)).good())
                .as("one key is one return")
                .isEqualTo(opened);
        String number = opened.at("/items/0/goodsReturn/number").asString();
        assertThat(opened.at("/items/0/goodsReturn/state").asString()).isEqualTo("REQUESTED");
        api.post("/returns/" + number + "/decline", "{}").blames("reason");
        assertThat(api.post("/returns/" + number + "/decline", "{\"reason\":\"Ask again\"}")
                        .good()
                        .at("/goodsReturn/state")
                        .asString())
                .isEqualTo("DECLINED");
        assertThat(api.post("/returns/" + number + "/approve", "").status()).isEqualTo(409);

        String second = api.post("/returns", body.formatted("2", 1))
                .good()
                .at("/items/0/goodsReturn/number")
                .asString();
        api.post("/returns/" + second + "/approve", "{\"postage\":-1}").blames("postage");
        JsonNode approved = api.post("/returns/" + second + "/approve", "{\"paidBy\":\"MERCHANT\",\"postage\":7.5}")
                .good();
        assertThat(approved.at("/goodsReturn/state").asString()).isEqualTo("AUTHORIZED");
        api.post("/returns/" + second + "/received", "{\"lines\":[{\"lineNo\":1}]}")
                .blames("lines");
        JsonNode received = api.post(
                        "/returns/" + second + "/received",
                        "{\"lines\":[{\"lineNo\":1,\"received\":1,\"condition\":\"OPENED\"}],\"note\":\"It hums indeed\",\"credit\":100}")
                .good();
        assertThat(received.at("/lines/0/condition").asString()).isEqualTo("OPENED");
        assertThat(api.get("/returns/" + second).good()).isEqualTo(received);
        assertThat(api.post(
                                "/returns/" + second + "/received",
                                "{\"lines\":[{\"lineNo\":1,\"received\":1,\"condition\":\"OPENED\"}]}")
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/returns?order=" + order).good().get("items").size())
                .isEqualTo(2);
        assertThat(api.get("/returns?state=DECLINED").good().get("items").size())
                .isEqualTo(1);
        assertThat(api.get("/returns/RMA-0").status()).isEqualTo(404);
    }
}
