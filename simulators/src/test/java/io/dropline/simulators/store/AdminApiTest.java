package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.ground.Web;
import io.dropline.simulators.store.book.OrderRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminApiTest {
    static final String ORDER = """
            query Order($id: ID!) {
              order(id: $id) {
                id name legacyResourceId createdAt updatedAt displayFinancialStatus displayFulfillmentStatus email
                totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
                shippingAddress { name address1 city provinceCode zip countryCodeV2 }
                risk { recommendation assessments { riskLevel } }
                lineItems(first: 50) { nodes { id sku title quantity currentQuantity
                  originalUnitPriceSet { shopMoney { amount } } taxLines { title rate priceSet { shopMoney { amount } } } } }
                fulfillmentOrders(first: 10) { nodes { id status
                  lineItems(first: 50) { nodes { id remainingQuantity totalQuantity lineItem { id sku } } } } }
                fulfillments(first: 10) { id name status trackingInfo(first: 5) { company number url } }
              }
            }
            """;
    static final String SHIP = """
            mutation Ship($fulfillment: FulfillmentInput!) {
              fulfillmentCreate(fulfillment: $fulfillment) {
                fulfillment { id name status trackingInfo(first: 5) { number } }
                userErrors { field message }
              }
            }
            """;

    @Test
    void anOrderIsReadAsItWasPlaced() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shop.store.placeOrder(OrderRequest.of("SAUNA-2P", 1).and("DESK-140", 2));
            JsonNode order = shop.ask(ORDER, Json.of("id", placed.gid())).at("/data/order");
            assertThat(order.at("/name").asString()).isEqualTo("#1001");
            assertThat(order.at("/displayFinancialStatus").asString()).isEqualTo("PAID");
            assertThat(order.at("/totalPriceSet/shopMoney/amount").asString()).isEqualTo("4598.00");
            assertThat(order.at("/lineItems/nodes/1/sku").asString()).isEqualTo("DESK-140");
            assertThat(order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/1/remainingQuantity")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void aDocumentWithAWrongFieldIsRefusedWhole() throws Exception {
        try (var shop = Shopper.open()) {
            JsonNode answer = shop.ask("{ shop { name colour } }", Json.of());
            assertThat(answer.at("/errors/0/message").asString())
                    .isEqualTo("Field 'colour' doesn't exist on type 'Shop'");
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("undefinedField");
            assertThat(answer.has("data")).isFalse();
            assertThat(shop.ledger.entries(entry -> entry.kind().equals("refused-document")))
                    .hasSize(1);
        }
    }

    @Test
    void plainUserErrorsHaveNoCode() throws Exception {
        try (var shop = Shopper.open()) {
            JsonNode answer = shop.ask(
                    SHIP.replace("field message", "code"),
                    Json.of("fulfillment", Map.of("lineItemsByFulfillmentOrder", List.of())));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("undefinedField");
        }
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() throws Exception {
        try (var shop = Shopper.open()) {
            var answer = shop.ask("wrong", "{ shop { name } }", Json.of());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Invalid API key or access token");
        }
    }

    @Test
    void whatIsLeftIsShippedOnce() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 3));
            JsonNode work = shop.ask(ORDER, Json.of("id", placed.gid())).at("/data/order/fulfillmentOrders/nodes/0");
            JsonNode first = ship(shop, work, 2, "1Z999AA10123456784");
            assertThat(first.at("/data/fulfillmentCreate/userErrors")).isEmpty();
            assertThat(first.at("/data/fulfillmentCreate/fulfillment/trackingInfo/0/number")
                            .asString())
                    .isEqualTo("1Z999AA10123456784");
            JsonNode second = ship(shop, work, 2, "1Z999AA10123456784");
            assertThat(second.at("/data/fulfillmentCreate/userErrors/0/message").asString())
                    .isEqualTo("Invalid fulfillment order line item quantity requested.");
            JsonNode order = shop.ask(ORDER, Json.of("id", placed.gid())).at("/data/order");
            assertThat(order.at("/displayFulfillmentStatus").asString()).isEqualTo("PARTIALLY_FULFILLED");
            assertThat(order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/0/remainingQuantity")
                            .asInt())
                    .isEqualTo(1);
            assertThat(shop.ledger.entries(entry -> entry.kind().equals("fulfillmentCreate")
                            && entry.fact("result").equals("done")))
                    .hasSize(1);
        }
    }

    static JsonNode ship(Shopper shop, JsonNode work, int quantity, String number)
            throws IOException, InterruptedException {
        return shop.ask(
                SHIP,
                Json.of(
                        "fulfillment",
                        Map.of(
                                "trackingInfo",
                                        Map.of(
                                                "company",
                                                "UPS",
                                                "number",
                                                number,
                                                "url",
                                                "https://example.com/" + number),
                                "lineItemsByFulfillmentOrder",
                                        List.of(Map.of(
                                                "fulfillmentOrderId",
                                                        work.at("/id").asString(),
                                                "fulfillmentOrderLineItems",
                                                        List.of(Map.of(
                                                                "id",
                                                                work.at("/lineItems/nodes/0/id")
                                                                        .asString(),
                                                                "quantity",
                                                                quantity)))))));
    }

    @Test
    void anIdThatIsNoneIsATopLevelError() throws Exception {
        try (var shop = Shopper.open()) {
            JsonNode answer = shop.ask(
                    SHIP,
                    Json.of(
                            "fulfillment",
                            Map.of(
                                    "lineItemsByFulfillmentOrder",
                                    List.of(Map.of("fulfillmentOrderId", "gid://shopify/FulfillmentOrder/0")))));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("RESOURCE_NOT_FOUND");
            assertThat(answer.at("/data/fulfillmentCreate").isNull()).isTrue();
        }
    }

    @Test
    void theAnswerCanBeLostAfterTheFulfilmentWasMade() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 1));
            JsonNode work = shop.ask(ORDER, Json.of("id", placed.gid())).at("/data/order/fulfillmentOrders/nodes/0");
            shop.store.faults().next(1, "fulfillmentCreate", new Unkindness.AcceptThenDropAnswer());
            assertThatThrownBy(() -> ship(shop, work, 1, "123")).isInstanceOf(IOException.class);
            assertThat(shop.store.order(placed.id()).orElseThrow().parcels()).hasSize(1);
        }
    }

    @Test
    void whatChangedSinceIsFoundPageByPage() throws Exception {
        String search = """
                query($query: String!, $after: String) {
                  orders(first: 2, after: $after, query: $query, sortKey: UPDATED_AT) {
                    nodes { name } pageInfo { hasNextPage endCursor }
                  }
                }
                """;
        try (var shop = Shopper.open()) {
            for (int i = 0; i < 5; i++) {
                shop.store.placeOrder(OrderRequest.of("DESK-140", 1));
            }
            var names = new ArrayList<String>();
            String after = null;
            do {
                JsonNode page = shop.ask(
                                search, Json.of("query", "updated_at:>='2020-01-01T00:00:00Z'", "after", after))
                        .at("/data/orders");
                page.at("/nodes").forEach(order -> names.add(order.at("/name").asString()));
                after = page.at("/pageInfo/hasNextPage").asBoolean()
                        ? page.at("/pageInfo/endCursor").asString()
                        : null;
            } while (after != null);
            assertThat(names).containsExactly("#1001", "#1002", "#1003", "#1004", "#1005");
            assertThat(shop.ask(search, Json.of("query", "updated_at:>='2999-01-01T00:00:00Z'"))
                            .at("/data/orders/nodes"))
                    .isEmpty();
        }
    }

    @Test
    void anEmptyBucketThrottles() throws Exception {
        try (var shop = Shopper.open()) {
            shop.store.drainBucket();
            JsonNode answer = shop.ask(ORDER, Json.of("id", "gid://shopify/Order/1"));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("THROTTLED");
            assertThat(answer.at("/extensions/cost/throttleStatus/restoreRate").asInt())
                    .isEqualTo(100);
        }
    }

    @Test
    void tokensOfAllThreeKinds() throws Exception {
        try (var shop = Shopper.open()) {
            var office = shop.store.uri().resolve("/admin/oauth/access_token");
            String app = "client_id=simulated-client&client_secret=simulated-secret&";
            JsonNode day = Web.json(Web.post(office, app + "grant_type=client_credentials"));
            assertThat(day.at("/expires_in").asInt()).isEqualTo(86_399);
            assertThat(shop.ask(day.at("/access_token").asString(), "{ shop { name } }", Json.of())
                            .statusCode())
                    .isEqualTo(200);
            JsonNode hour = Web.json(Web.post(office, app + "grant_type=refresh_token&refresh_token=shprt_simulated"));
            assertThat(hour.at("/expires_in").asInt()).isEqualTo(3600);
            assertThat(hour.at("/refresh_token").asString()).isNotEqualTo("shprt_simulated");
            assertThat(Web.post(office, app + "grant_type=refresh_token&refresh_token=shprt_simulated")
                            .statusCode())
                    .isEqualTo(400);
            shop.store.tokens().expireAll();
            assertThat(shop.ask(hour.at("/access_token").asString(), "{ shop { name } }", Json.of())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(shop.ask("shpat_simulated", "{ shop { name } }", Json.of())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void troubleComesWithHttp200AndACode() throws Exception {
        try (var shop = Shopper.open()) {
            shop.store.troubles().next(1, "shop", "ACCESS_DENIED");
            assertThat(shop.ask("{ shop { name } }", Json.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("ACCESS_DENIED");
            assertThat(shop.ask("{ shop { name } }", Json.of())
                            .at("/data/shop/name")
                            .asString())
                    .isEqualTo("Hearth & Harbor");
        }
    }
}
