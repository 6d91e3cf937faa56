package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Web;
import io.dropline.simulators.store.book.OrderRequest;
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

    @Test
    void stockIsSetOnlyWhereItIsWhatTheCallerThinks() throws Exception {
        String set = """
                mutation($input: InventorySetQuantitiesInput!, $key: String!) {
                  inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { code message } }
                }
                """;
        try (var shop = Shopper.open()) {
            assertThat(shop.ask(set, Json.of("input", stock(5, 0), "key", "a"))
                            .at("/data/inventorySetQuantities/userErrors"))
                    .isEmpty();
            assertThat(shop.ask(set, Json.of("input", stock(7, 4), "key", "b"))
                            .at("/data/inventorySetQuantities/userErrors/0/code")
                            .asString())
                    .isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        }
    }

    private static Map<String, Object> stock(int quantity, int from) {
        return Map.of(
                "name", "available",
                "reason", "correction",
                "quantities",
                        List.of(Map.of(
                                "inventoryItemId",
                                "gid://shopify/InventoryItem/1",
                                "locationId",
                                "gid://shopify/Location/1",
                                "quantity",
                                quantity,
                                "changeFromQuantity",
                                from)));
    }
}
