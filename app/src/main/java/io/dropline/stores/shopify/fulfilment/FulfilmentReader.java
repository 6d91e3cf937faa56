package io.dropline.stores.shopify.fulfilment;

import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads how an order stands in the store, all pages of it. */
final class FulfilmentReader {
    private final ShopifyGraphql graphql;

    FulfilmentReader(ShopifyGraphql graphql) {
        this.graphql = graphql;
    }

    /** What the reading came to. */
    sealed interface Reading {
        record Found(OrderInStore order) implements Reading {}

        /** The store has no such order, or not any longer. */
        record Gone() implements Reading {}

        record Failed(GraphqlAnswer answer) implements Reading {}
    }

    Reading read(StoreKey store, String orderRef) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", orderRef));
        List<OrderInStore.OpenPart> parts = new ArrayList<>();
        while (true) {
            GraphqlAnswer answer = graphql.call(store, GraphqlDocument.ORDER_FULFILMENT, variables);
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return new Reading.Failed(answer);
            }
            JsonNode order = data.path("order");
            if (!order.isObject()) {
                return new Reading.Gone();
            }
            for (JsonNode part : order.path("fulfillmentOrders").path("nodes")) {
                List<JsonNode> lines = new ArrayList<>();
                GraphqlAnswer last = lines(store, part, answer, lines);
                if (!(last instanceof GraphqlAnswer.Data)) {
                    return new Reading.Failed(last);
                }
                parts.add(OrderInStore.part(part, lines));
            }
            JsonNode page = order.path("fulfillmentOrders").path("pageInfo");
            if (!page.path("hasNextPage").asBoolean(false)) {
                return new Reading.Found(new OrderInStore(OrderInStore.shipped(order.path("fulfillments")), parts));
            }
            variables.put("after", page.path("endCursor").asString());
        }
    }

    private GraphqlAnswer lines(StoreKey store, JsonNode part, GraphqlAnswer sofar, List<JsonNode> lines) {
        GraphqlAnswer last = sofar;
        JsonNode connection = part.path("lineItems");
        while (true) {
            StreamSupport.stream(connection.path("nodes").spliterator(), false).forEach(lines::add);
            JsonNode page = connection.path("pageInfo");
            if (!page.path("hasNextPage").asBoolean(false)) {
                return last;
            }
            last = graphql.call(
                    store,
                    GraphqlDocument.FULFILMENT_ORDER_LINES,
                    Map.of(
                            "id",
                            part.path("id").asString(),
                            "after",
                            page.path("endCursor").asString()));
            if (!(last instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return last;
            }
            connection = data.path("fulfillmentOrder").path("lineItems");
        }
    }
}
