package io.dropline.orders;

/** How likely the store thinks fraud is. UNKNOWN: it has not said yet. */
public enum Risk {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH
}
