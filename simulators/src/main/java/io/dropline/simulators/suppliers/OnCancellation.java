package io.dropline.simulators.suppliers;

/** What a supplier says when the merchant wants to cancel a purchase order. */
public enum OnCancellation {
    ACCEPT,
    REFUSE,
    IGNORE
}
