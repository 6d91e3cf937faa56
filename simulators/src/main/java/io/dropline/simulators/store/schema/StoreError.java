package io.dropline.simulators.store.schema;

/** A top-level GraphQL error of the second shape: HTTP 200, {@code errors[].extensions.code}. */
public final class StoreError extends RuntimeException {
    private final String code;

    /** @param code RESOURCE_NOT_FOUND, BAD_REQUEST, ... */
    public StoreError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
