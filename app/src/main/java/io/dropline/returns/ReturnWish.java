package io.dropline.returns;

/** What the customer wants for the goods. */
public enum ReturnWish {
    REFUND,
    /** The same goods once more. */
    EXCHANGE
}
