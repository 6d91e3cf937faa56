package io.dropline.returns.files;

import java.time.Instant;
import java.util.UUID;

/** A file of a return, without its bytes. */
public record ReturnFile(
        UUID id, UUID returnId, Kind kind, String name, String mediaType, String addedBy, Instant addedAt) {
    public enum Kind {
        /** The customer's. */
        PHOTO,
        SUPPLIER_PHOTO,
        /** Of the parcel back; the last one counts. */
        LABEL
    }

    /** One with its bytes. */
    public record Content(ReturnFile file, byte[] bytes) {}
}
