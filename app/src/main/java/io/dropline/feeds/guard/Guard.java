package io.dropline.feeds.guard;

/** What is looked at before a file counts. */
public enum Guard {
    FEWER_ROWS,
    SOLD_OUT,
    COST_JUMP,
    ZERO_COST,
    ABOVE_MSRP,
    MAP_BROKEN,
    CONFLICTING,
    UNKNOWN_SKUS,
    OVERDUE,
    BAD_ROWS
}
