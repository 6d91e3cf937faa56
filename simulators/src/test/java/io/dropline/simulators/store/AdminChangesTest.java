package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Web;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.Shop;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes beside shipping: refunds, cancellations, stock. */
class AdminChangesTest {
    @Test
    void aRefundNeedsAnIdempotencyKeyAndIsMadeOncePerKey() throws Exception {
        String refund = """
                mutation($input: RefundInput!, $key: String!) {
                  refundCreate(input: $input) @idempotent(key: $key) { refund { id } userErrors { field message } }
                }
                """;
        try (var shop = Shopper.open()) {
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 1));
            var input = Map.of(
                    "orderId",
                    placed.gid(),
                    "refundLineItems",
                    List.of(Map.of(
                            "lineItemId",
                            "gid://shopify/LineItem/"
                                    + placed.lines().getFirst().id(),
                            "quantity",
                            1)));
            JsonNode without = shop.ask(
                    refund.replace(" @idempotent(key: $key)", "").replace(", $key: String!", ""),
                    Json.of("input", input));
            assertThat(without.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
            JsonNode first = shop.ask(refund, Json.of("input", input, "key", "once"));
            JsonNode again = shop.ask(refund, Json.of("input", input, "key", "once"));
            assertThat(first.at("/data/refundCreate/refund/id").asString())
                    .startsWith("gid://shopify/Refund/")
                    .isEqualTo(again.at("/data/refundCreate/refund/id").asString());
            JsonNode more = shop.ask(refund, Json.of("input", input, "key", "twice"));
            assertThat(more.at("/data/refundCreate/userErrors/0/message").asString())
                    .isEqualTo("Quantity cannot refund more items than were purchased");
        }
    }

    @Test
    void aCancelledOrderIsCancelledAfterTheAnswer() throws Exception {
        String cancel = """
                mutation($id: ID!) {
                  orderCancel(orderId: $id, reason: CUSTOMER, restock: true) { job { id done } orderCancelUserErrors { message } }
                }
                """;
        try (var app = new Web.Receiver();
                var shop = Shopper.open(options -> options.withWebhooks(app.uri(), "s"))) {
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 1).unpaid());
            app.next();
            JsonNode answer = shop.ask(cancel, Json.of("id", placed.gid()));
            assertThat(answer.at("/data/orderCancel/job/done").asBoolean(true)).isFalse();
            assertThat(app.next().headers()).containsEntry("X-Shopify-Topic", "orders/cancelled");
            assertThat(shop.ask(cancel, Json.of("id", placed.gid())).at("/data/orderCancel/orderCancelUserErrors"))
                    .hasSize(1);
        }
    }

    private static final String SET = """
            mutation($input: InventorySetQuantitiesInput!, $key: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $key) {
                inventoryAdjustmentGroup { id } userErrors { code message } }
            }
            """;

    @Test
    void stockIsSetOnlyWhereItIsWhatTheCallerThinks() throws Exception {
        try (var shop = Shopper.open()) {
            assertThat(codes(shop, stock(item(shop), 5, 0), "a")).isEmpty();
            assertThat(codes(shop, stock(item(shop), 7, 4), "b")).containsExactly("CHANGE_FROM_QUANTITY_STALE");
            assertThat(codes(shop, stock("gid://shopify/InventoryItem/1", 7, 0), "c"))
                    .containsExactly("INVALID_INVENTORY_ITEM");
            assertThat(shop.store.stockShown("DESK-140")).hasValue(5);
        }
    }

    @Test
    void anOrderTakesStockAndACancellationGivesItBack() throws Exception {
        try (var shop = Shopper.open()) {
            shop.store.countStock("DESK-140", 5);
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 2));
            assertThat(shop.store.stockShown("DESK-140")).hasValue(3);
            assertThat(codes(shop, stock(item(shop), 9, 5), "a")).containsExactly("CHANGE_FROM_QUANTITY_STALE");
            shop.store.cancelOrder(placed.id(), "CUSTOMER");
            assertThat(shop.store.stockShown("DESK-140")).hasValue(5);
        }
    }

    @Test
    void aKeyIsGoodForOneSetOfParametersAndDoesItOnce() throws Exception {
        try (var shop = Shopper.open()) {
            Map<String, Object> first = stock(item(shop), 5, 0);
            assertThat(codes(shop, first, "a")).isEmpty();
            shop.store.countStock("DESK-140", 3);
            assertThat(codes(shop, first, "a")).isEmpty(); // the first answer again, and nothing is done
            assertThat(shop.store.stockShown("DESK-140")).hasValue(3);
            assertThat(codes(shop, stock(item(shop), 6, 3), "a")).containsExactly("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
        }
    }

    @Test
    void moreThanTwoHundredAndFiftyFiguresAreRefusedWhole() throws Exception {
        try (var shop = Shopper.open()) {
            Map<String, Object> many = stock(Collections.nCopies(251, figure(item(shop), 5, 0)));
            assertThat(shop.ask(SET, Json.of("input", many, "key", "a"))
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("MAX_INPUT_SIZE_EXCEEDED");
        }
    }

    private static List<String> codes(Shopper shop, Map<String, Object> input, String key) throws Exception {
        return shop.ask(SET, Json.of("input", input, "key", key))
                .at("/data/inventorySetQuantities/userErrors")
                .valueStream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    /** The inventory item of DESK-140, read as an app reads it. */
    private static String item(Shopper shop) throws Exception {
        return shop.ask("""
                        query($location: ID!) { productVariants(first: 50) { nodes { sku inventoryItem { id tracked
                          inventoryLevel(locationId: $location) { quantities(names: ["available"]) { name quantity } } } } } }""", Json.of("location", LOCATION))
                .at("/data/productVariants/nodes")
                .valueStream()
                .filter(variant -> variant.path("sku").asString().equals("DESK-140"))
                .map(variant -> variant.at("/inventoryItem/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static final String LOCATION = Gid.of("Location", Shop.LOCATION);

    private static Map<String, Object> stock(String item, int quantity, int from) {
        return stock(List.of(figure(item, quantity, from)));
    }

    private static Map<String, Object> stock(List<Map<String, Object>> figures) {
        return Map.of("name", "available", "reason", "correction", "quantities", figures);
    }

    private static Map<String, Object> figure(String item, int quantity, int from) {
        return Map.of(
                "inventoryItemId", item, "locationId", LOCATION, "quantity", quantity, "changeFromQuantity", from);
    }
}
