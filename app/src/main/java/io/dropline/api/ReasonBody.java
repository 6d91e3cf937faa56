package io.dropline.api;

import org.jspecify.annotations.Nullable;

/** Why something is done. */
public record ReasonBody(
        @Says("For those who ask later.") @Nullable String reason) {
    public static String of(@Nullable ReasonBody body) {
        return body == null ? "" : Given.text(body.reason());
    }
}
