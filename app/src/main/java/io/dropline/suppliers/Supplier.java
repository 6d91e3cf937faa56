package io.dropline.suppliers;

import java.time.Instant;
import java.util.UUID;

/** A supplier as it stands. */
public record Supplier(UUID id, SupplierDraft terms, SupplierState state, String stateReason, Instant createdAt) {
    public String code() {
        return terms.code();
    }

    public String name() {
        return terms.name();
    }
}
