package io.dropline.stores.shopify.refunds;

import io.dropline.refunds.RefundsInStore.Wanted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The document of the kind {@link #KIND}: one refund. */
record RefundDocument(Wanted refund) {
    static final String KIND = "shopify.refund";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalArgumentException if it is none */
    static RefundDocument read(String document) {
        try {
            return JSON.readValue(document, RefundDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("It is no refund: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
