package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDraft;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.StoreKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the orders of an answer into documents for the inbox, each with all of its lines. */
final class OrderSnapshots {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderSnapshots() {}

    /** What came of it: the documents, or the answer that stood in the way. */
    sealed interface Collected {
        record Whole(List<InboxDraft> documents) implements Collected {}

        record Broken(GraphqlAnswer answer) implements Collected {}
    }

    /** @param orders nodes; null ones (an order that is gone) are left out */
    static Collected collect(StoreKey store, PatientCalls calls, JsonNode orders) {
        List<InboxDraft> documents = new ArrayList<>();
        for (JsonNode order : orders) {
            if (order instanceof ObjectNode known && known.has("id")) {
                Optional<GraphqlAnswer> failure = completeLines(calls, known);
                if (failure.isPresent()) {
                    return new Collected.Broken(failure.get());
                }
                documents.add(document(store, known));
            }
        }
        return new Collected.Whole(documents);
    }

    /** Adds the lines of further pages to the first page. Answers what stood in the way, if anything. */
    private static Optional<GraphqlAnswer> completeLines(PatientCalls calls, ObjectNode order) {
        JsonNode page = order.path("lineItems");
        ArrayNode lines = page.path("nodes").asArrayOpt().orElseGet(JSON::createArrayNode);
        while (page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
            String after = page.path("pageInfo").path("endCursor").asString("");
            GraphqlAnswer answer = calls.call(
                    GraphqlDocument.ORDER_LINES, Map.of("id", order.path("id").asString(), "after", after));
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return Optional.of(answer);
            }
            page = data.path("order").path("lineItems");
            page.path("nodes").forEach(lines::add);
        }
        order.putObject("lineItems").set("nodes", lines);
        return Optional.empty();
    }

    /**
     * The same content is the same event. The date of the last change alone would not do: a new risk assessment does not always move it.
     */
    private static InboxDraft document(StoreKey store, ObjectNode order) {
        byte[] body = JSON.writeValueAsBytes(order);
        String key = order.path("id").asString() + "@" + order.path("updatedAt").asString("") + "#" + digest(body);
        return new InboxDraft(
                store.merchant(), "shopify:" + store.storeId(), key, ShopifyOrderHandler.SNAPSHOT, Map.of(), body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
