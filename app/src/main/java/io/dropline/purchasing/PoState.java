package io.dropline.purchasing;

/** The life of a purchase order. There is no draft: it is issued in the transaction that decides it. Overdue is a fact of the clock, not a state. */
public enum PoState {
    ISSUED,
    ACKNOWLEDGED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    CLOSED,
    REJECTED,
    CANCEL_REQUESTED,
    CANCELLED;

    /** Whether anything is still to come from the supplier. */
    public boolean live() {
        return switch (this) {
            case ISSUED, ACKNOWLEDGED, PARTIALLY_SHIPPED, CANCEL_REQUESTED -> true;
            case SHIPPED, CLOSED, REJECTED, CANCELLED -> false;
        };
    }
}
