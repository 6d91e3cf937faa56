package io.dropline.api.money;

import io.dropline.api.Says;
import org.jspecify.annotations.Nullable;

/** Why an invoice is approved although it differs. */
public record InvoiceDecisionBody(
        @Says("Needed where it differs.") @Nullable String reason,

        @Says("True: what it asks for too much is claimed back.") @Nullable
        Boolean claimOvercharge) {}
