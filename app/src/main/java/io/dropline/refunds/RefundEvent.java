package io.dropline.refunds;

/** What can happen to a refund. */
public enum RefundEvent {
    /** What it waited for is done, or somebody does not want to wait. */
    CLEARED,
    /** It is taken back before it was sent. */
    WITHDRAW,
    /** The store answers that it is done, or shows it. */
    CONFIRM,
    /** The store answers no, or somebody gave it up. */
    REFUSE,
    /** An attempt ended, and nobody knows how. */
    DOUBT,
    /** It is proved that the store has nothing of it, or somebody wants it sent once more. */
    AGAIN
}
