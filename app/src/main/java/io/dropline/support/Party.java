package io.dropline.support;

/** Whom a message is from or for. */
public enum Party {
    CUSTOMER,
    SUPPLIER,
    /** A note among the merchant's own people. */
    NOBODY,
    /** Somebody of whom no order and no supplier is known. */
    UNKNOWN
}
