package io.dropline.shipping.numbers;

/** How sure a carrier is, surest first. */
public enum Confidence {
    /** The number has a form of this carrier and its check digit fits. */
    CHECKED,
    /** The number has a form of this carrier that carries no check digit; several carriers may share it. */
    FORMAT_ONLY,
    /** Nothing in the number says so, only what the supplier told. */
    DECLARED
}
