package io.dropline.carriers.easypost;

import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an outbox document of the kind {@value #KIND} says.
 *
 * @param carrier our name of it; empty where nobody knows
 */
record TrackerDocument(UUID packageId, String trackingNumber, String carrier) {
    static final String KIND = "easypost.tracker";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalArgumentException when it is not such a document */
    static TrackerDocument read(String json) {
        try {
            TrackerDocument document = JSON.readValue(json, TrackerDocument.class);
            if (document.trackingNumber == null || document.trackingNumber.isBlank()) {
                throw new IllegalArgumentException("There is no tracking number to follow");
            }
            return document.carrier == null
                    ? new TrackerDocument(document.packageId, document.trackingNumber, "")
                    : document;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a parcel to follow: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
