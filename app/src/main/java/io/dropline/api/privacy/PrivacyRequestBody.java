package io.dropline.api.privacy;

import io.dropline.api.Required;
import io.dropline.api.Says;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, and for whom: a mail address, order numbers, or both. */
record PrivacyRequestBody(
        @Required @Nullable Kind kind,

        @Says("All orders with this address, in all stores.") @Nullable
        String email,

        @Says("As people call them: #1001.") @Nullable List<@Nullable String> orderNumbers) {
    enum Kind {
        REDACT,
        EXPORT
    }
}
