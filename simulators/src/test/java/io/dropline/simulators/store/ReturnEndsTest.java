package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The end of a return by the Admin API: what is done, and what is refused as the real store refuses it. */
class ReturnEndsTest {
    @Test
    void whatNothingWasDoneAboutIsCancelledAndItsUnitsCanBeReturnedAgain() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shipped(shop);
            String id = shop.store.openReturn(placed.id(), "DESK-140", 2, "UNWANTED", "");

            assertThat(end(shop, "returnCancel", id)).isEqualTo("CANCELED");
            assertThat(end(shop, "returnCancel", id)).isEqualTo("Return is in the wrong state: CANCELED.");
            assertThat(end(shop, "returnClose", id)).isEqualTo("Return is in the wrong state: CANCELED.");

            shop.store.openReturn(placed.id(), "DESK-140", 2, "UNWANTED", "");
            assertThat(shop.store.returns(placed.id())).containsExactly("CANCELED 0 of 2", "OPEN 0 of 2");
        }
    }

    @Test
    void whatWasProcessedInPartIsClosedAndNotCancelled() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shipped(shop);
            String id = shop.store.openReturn(placed.id(), "DESK-140", 2, "UNWANTED", "");
            shop.store.staff().processFirst(id, 1);

            assertThat(end(shop, "returnCancel", id)).isEqualTo("Return is not cancelable.");
            assertThat(end(shop, "returnClose", id)).isEqualTo("CLOSED");
            assertThat(end(shop, "returnClose", id)).isEqualTo("Return is in the wrong state: CLOSED.");
            assertThat(end(shop, "returnReopen", id)).isEqualTo("OPEN");
            assertThat(end(shop, "returnReopen", id)).isEqualTo("Return is in the wrong state: OPEN.");
        }
    }

    @Test
    void aRequestIsNeitherCancelledNorClosed() throws Exception {
        try (var shop = Shopper.open()) {
            var placed = shipped(shop);
            String id = shop.store.requestReturn(placed.id(), "DESK-140", 1, "UNWANTED", "");

            for (String mutation : List.of("returnCancel", "returnClose", "returnReopen")) {
                assertThat(end(shop, mutation, id)).isEqualTo("Return is in the wrong state: REQUESTED.");
            }
        }
    }

    private static String end(Shopper shop, String mutation, String id) throws Exception {
        JsonNode payload = shop.ask(
                        "mutation($id: ID!) { " + mutation + "(id: $id) { return { status } userErrors { message } } }",
                        Json.of("id", id))
                .at("/data/" + mutation);
        return payload.at("/return/status")
                .asString(payload.at("/userErrors/0/message").asString(""));
    }

    private static PlacedOrder shipped(Shopper shop) throws Exception {
        var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 2));
        JsonNode work =
                shop.ask(AdminApiTest.ORDER, Json.of("id", placed.gid())).at("/data/order/fulfillmentOrders/nodes/0");
        AdminApiTest.ship(shop, work, 2, "1Z999AA10123456784");
        return placed;
    }
}
