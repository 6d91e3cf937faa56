package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds which order a webhook is about that tells of a change without telling the order: an edit, a new risk assessment, a refund, a return. */
public final class OrderMention {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderMention() {}

    /**
     * The order's gid.
     *
     * @throws UnreadableDocument when the body names none
     */
    public static String read(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode order = root.path("order");
        return Stream.concat(
                        Stream.of(root.path("order_edit"), root)
                                .flatMap(node ->
                                        List.of(node.path("admin_graphql_api_order_id"), node.path("order_id"))
                                                .stream()),
                        Stream.of(order.path("admin_graphql_api_id"), order.path("id")))
                .map(OrderMention::gid)
                .filter(gid -> !gid.isEmpty())
                .findFirst()
                .orElseThrow(() -> new UnreadableDocument("The document does not say which order it is about."));
    }

    private static String gid(JsonNode value) {
        String text = value.isString() || value.isIntegralNumber() ? value.asString() : "";
        if (text.matches("[0-9]{1,20}")) {
            return "gid://shopify/Order/" + text;
        }
        return text.matches("gid://shopify/Order/[0-9]{1,20}") ? text : "";
    }
}
