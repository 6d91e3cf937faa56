package io.dropline.stores.shopify.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an outbox document of the kind {@value #KIND} says.
 *
 * @param orderRef gid of the order
 * @param lines each line of the order once
 * @param notifyCustomer whether Shopify mails the customer; Dropline does it itself
 */
record FulfilmentDocument(
        UUID storeId,
        String orderRef,
        UUID packageId,
        List<Line> lines,
        String carrierName,
        String trackingNumber,
        @Nullable String trackingUrl,
        boolean notifyCustomer) {
    static final String KIND = "shopify.fulfilment";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param lineRef gid of the line item */
    record Line(String lineRef, int quantity) {}

    /** @throws IllegalArgumentException when it is not such a document, or names nothing to ship */
    static FulfilmentDocument read(String json) {
        try {
            FulfilmentDocument document = JSON.readValue(json, FulfilmentDocument.class);
            if (document.lines == null || document.lines.isEmpty() || document.trackingNumber.isBlank()) {
                throw new IllegalArgumentException("A parcel needs lines and a tracking number");
            }
            if (document.lines.stream().anyMatch(line -> line.quantity() <= 0)) {
                throw new IllegalArgumentException("A line of a parcel needs a quantity above zero");
            }
            return document;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a fulfilment: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Units by line. */
    Map<String, Integer> units() {
        Map<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.lineRef(), line.quantity(), Integer::sum));
        return units;
    }
}
