package io.dropline.acceptance.crash;

import java.util.UUID;

/**
 * A document of the outbox as it stands.
 *
 * @param begun an attempt of its present number was recorded as begun
 */
record Document(
        UUID id, String kind, String title, String messageId, String state, int attempt, int looks, boolean begun) {
    static final String PURCHASE_ORDER = "po.email";
    static final String CUSTOMER_MAIL = "mail.customer";
    static final String FULFILMENT = "shopify.fulfilment";

    boolean isMail() {
        return kind.startsWith("po.") || kind.equals(CUSTOMER_MAIL);
    }

    boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }

    /** Nobody knows whether it arrived. */
    boolean isUnknown() {
        return state.equals("UNKNOWN") || state.equals("NEEDS_DECISION");
    }

    boolean isUnderWay() {
        return state.equals("PENDING") || state.equals("SENDING");
    }

    /** Of one that a dead node left behind: it may have arrived. */
    boolean isInDoubt() {
        return isUnknown() || state.equals("SENDING") && begun;
    }
}
