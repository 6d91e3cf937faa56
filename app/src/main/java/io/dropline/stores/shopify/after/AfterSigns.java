package io.dropline.stores.shopify.after;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in an order that the poll has read whether something of it was paid back or comes back: webhooks may have been lost. */
final class AfterSigns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> PAID_BACK = Set.of("PARTIALLY_REFUNDED", "REFUNDED");

    private AfterSigns() {}

    /**
     * @param order the order's gid
     * @param something whether there is such a sign
     */
    record Signs(String order, boolean something) {}

    static Signs read(byte[] order) {
        JsonNode root = JSON.readTree(order);
        return new Signs(
                root.path("id").asString(""),
                PAID_BACK.contains(root.path("displayFinancialStatus").asString(""))
                        || !root.path("returnStatus").asString("NO_RETURN").equals("NO_RETURN"));
    }
}
