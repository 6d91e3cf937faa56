package io.dropline.simulators.store.admin;

/** A top-level GraphQL error of the second shape: HTTP 200, {@code errors[].extensions.code}. */
final class StoreError extends RuntimeException {
    private final String code;

    StoreError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
