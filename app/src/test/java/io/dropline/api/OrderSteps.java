package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.OrderRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An order from the store is released, bought, shipped and cancelled. */
final class OrderSteps {
    private final ApiClient api;
    private final ServedApi served;
    private final StoreSimulator store;
    private String order = "";

    OrderSteps(ApiClient api, ServedApi served, StoreSimulator store) {
        this.api = api;
        this.served = served;
        this.store = store;
    }

    /** The id of the order. */
    String order() {
        return order;
    }

    void anOrderThatWaitsIsReleasedAndBought() {
        Instant before = Instant.now().minusSeconds(5);
        store.placeOrder(OrderRequest.of("SAUNA-1", 2)
                .withLines(List.of(new OrderRequest.Line(
                        "SAUNA-1", 2, "Sauna for two", new BigDecimal("1999.00"), BigDecimal.ZERO))));
        served.work(store);
        JsonNode listed =
                api.get("/orders?status=ON_HOLD&updatedSince=" + before).good();
        assertThat(listed.get("items").size()).isEqualTo(1);
        order = listed.at("/items/0/id").asString();
        assertThat(api.get("/orders?status=SHIPPED").good().get("items").size()).isZero();
        assertThat(api.get("/orders?number="
                                + listed.at("/items/0/number").asString().replace("#", ""))
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/orders?email=" + listed.at("/items/0/email").asString())
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/orders?updatedSince=2999-01-01T00:00:00Z")
                        .good()
                        .get("items")
                        .size())
                .isZero();
        JsonNode held = api.get("/orders/" + order).good();
        String policy = held.at("/holds/0/policy").asString();
        assertThat(policy).isEqualTo("margin");
        assertThat(api.post("/orders/" + order + "/holds/unpaid/release", "").status())
                .isEqualTo(409);
        assertThat(api.post("/orders/" + order + "/holds/nonsense/release", "").status())
                .isEqualTo(409);
        JsonNode waiting = api.get("/orders/" + order + "/what-would-change").good();
        assertThat(waiting.get("bought").asBoolean()).isFalse();
        assertThat(waiting.at("/chosen/0").asString()).isEqualTo("Nordic Sauna Supply");
        assertThat(api.get("/orders/" + UUID.randomUUID() + "/what-would-change")
                        .status())
                .isEqualTo(404);
        api.put("/policies/holds", "{\"graceMinutes\":0,\"minimumMarginPercent\":0}")
                .good();
        api.post("/orders/" + order + "/holds/margin/release", "{\"reason\":\"worth it\"}")
                .good();
        served.work(store);
        assertThat(api.get("/orders/" + order + "/what-would-change")
                        .good()
                        .get("bought")
                        .asBoolean())
                .isTrue();
        JsonNode story = api.get("/orders/" + order).good();
        assertThat(story.at("/purchaseOrders/0/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(story.get("routing")
                        .valueStream()
                        .flatMap(one -> one.get("explanation").valueStream()))
                .isNotEmpty();
        assertThat(story.get("timeline").isEmpty()).isFalse();
        assertThat(api.get("/offers/NORDIC/SAUNA-1").good().get("committed").asInt())
                .isEqualTo(2);
    }

    void purchaseOrdersParcelsAndDocumentsAreRead() {
        JsonNode listed = api.get("/purchase-orders?supplier=NORDIC").good();
        String number = listed.at("/items/0/number").asString();
        assertThat(api.get("/purchase-orders/" + number)
                        .good()
                        .at("/purchaseOrder/orderId")
                        .asString())
                .isEqualTo(order);
        assertThat(api.get("/purchase-orders/PO-0").status()).isEqualTo(404);
        ship(UUID.fromString(listed.at("/items/0/id").asString()));
        String shipment = api.get("/shipments").good().at("/items/0/id").asString();
        JsonNode parcel = api.get("/shipments/" + shipment).good();
        assertThat(parcel.at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(api.get("/shipments?trackingNumber="
                                + parcel.at("/shipment/trackingNumber").asString())
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        String in = api.get("/documents/in").good().at("/items/0/id").asString();
        api.get("/documents/in/" + in).good();
        assertThat(api.get("/documents/in/" + in + "/raw").status()).isEqualTo(200);
        assertThat(api.post("/documents/in/" + in + "/replay", "").status()).isEqualTo(409);
        String out = api.get("/documents/out?state=CONFIRMED")
                .good()
                .at("/items/0/id")
                .asString();
        assertThat(api.get("/documents/out/" + out).good().get("attempts").size())
                .isPositive();
        assertThat(api.get("/documents/out/" + out + "/raw").status()).isEqualTo(200);
        assertThat(api.post("/documents/out/" + out + "/decide", "{\"decision\":\"GIVE_UP\"}")
                        .status())
                .isEqualTo(409);
        api.post("/documents/out/" + out + "/decide", "{}").blames("decision");
        api.post("/documents/out/" + out + "/decide", "{\"decision\":\"MAYBE\"}")
                .blames("decision");
        api.get("/problems?open=true").good();
    }

    void otherRoutingRulesAreTried() {
        String never = "{\"excludedSuppliers\":[\"NORDIC\"]}";
        JsonNode preview =
                api.post("/orders/" + order + "/routing-preview", never).good();
        assertThat(preview.at("/decided/complete").asBoolean()).isTrue();
        assertThat(preview.at("/underRules/complete").asBoolean()).isFalse();
        assertThat(preview.at("/underRules/because").toString()).contains("excluded");
        api.post("/orders/" + order + "/routing-preview", "{\"extraParcelPenalty\":-1}")
                .blames("extraParcelPenalty");
        assertThat(api.post("/orders/" + UUID.randomUUID() + "/routing-preview", "{}")
                        .status())
                .isEqualTo(404);

        api.post("/policies/routing/replays", "{\"days\":91}").blames("days");
        String replay = api.post("/policies/routing/replays", "{\"days\":7,\"rules\":" + never + "}")
                .good()
                .get("id")
                .asString();
        served.replay();
        JsonNode replayed = api.get("/policies/routing/replays/" + replay).good();
        assertThat(replayed.get("state").asString()).isEqualTo("DONE");
        assertThat(replayed.at("/result/parts/0/held").asInt()).isPositive();
        assertThat(api.get("/policies/routing/replays").good().get("items").size())
                .isEqualTo(1);

        api.post("/policies/routing/rollouts", "{\"share\":101,\"rules\":" + never + "}")
                .blames("share");
        String rollout = api.post("/policies/routing/rollouts", "{\"share\":20,\"rules\":{\"extraParcelPenalty\":7}}")
                .good()
                .get("id")
                .asString();
        assertThat(api.get("/policies/routing/rollouts/" + rollout)
                        .good()
                        .at("/rollout/share")
                        .asInt())
                .isEqualTo(20);
        assertThat(api.get("/policies/routing/rollouts").good().get("items").size())
                .isEqualTo(1);
        String second = "/policies/routing/rollouts/" + rollout;
        api.post(second + "/promote", "").good();
        assertThat(api.post(second + "/withdraw", "").status()).isEqualTo(409);
        assertThat(api.get("/policies/routing").good().get("extraParcelPenalty").asInt())
                .isEqualTo(7);
        assertThat(api.post("/policies/routing/rollouts/" + UUID.randomUUID() + "/promote", "")
                        .status())
                .isEqualTo(404);
        String third = api.post("/policies/routing/rollouts", "{\"rules\":{}}")
                .good()
                .get("id")
                .asString();
        api.post("/policies/routing/rollouts/" + third + "/withdraw", "").good();
    }

    void whatIsNotWantedIsCancelled() {
        JsonNode po = api.get("/purchase-orders").good().at("/items/0/number");
        api.post("/purchase-orders/" + po.asString() + "/cancel", "{\"reason\":\"too late\"}")
                .good();
        assertThat(api.post("/purchase-orders/" + po.asString() + "/cancel", "").status())
                .isEqualTo(409);
        api.post("/orders/" + order + "/cancel", "{\"reason\":\"changed their mind\"}")
                .good();
        assertThat(api.post("/orders/" + UUID.randomUUID() + "/cancel", "").status())
                .isEqualTo(404);
    }

    private void ship(UUID purchaseOrder) {
        JsonNode line = api.get("/orders/" + order).good().at("/purchaseOrders/0/lines/0");
        served.bean(io.dropline.fulfillment.FulfillmentProcess.class)
                .parcelsAnnounced(
                        served.bean(io.dropline.access.Merchants.class)
                                .all()
                                .getFirst()
                                .id(),
                        List.of(new io.dropline.shipping.ShipNotice(
                                purchaseOrder,
                                UUID.fromString(order),
                                served.bean(io.dropline.suppliers.Suppliers.class)
                                        .find(
                                                served.bean(io.dropline.access.Merchants.class)
                                                        .all()
                                                        .getFirst()
                                                        .id(),
                                                "NORDIC")
                                        .orElseThrow()
                                        .id(),
                                "UPS",
                                "1Z999AA10123456784",
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                                List.of(new io.dropline.shipping.ShipNotice.Line(
                                        line.get("lineNo").asInt(),
                                        UUID.fromString(line.get("orderLineId").asString()),
                                        1)),
                                "NORDIC")));
        served.work(store);
    }
}
