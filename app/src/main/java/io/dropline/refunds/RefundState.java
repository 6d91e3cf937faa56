package io.dropline.refunds;

/** The life of a refund. */
public enum RefundState {
    /** A supplier was asked to cancel what it is for; nothing is paid back before the answer. */
    WAITING,
    /** On its way to the store. */
    SENDING,
    /** The store has paid it back. */
    CONFIRMED,
    /** The store said no; nothing was paid back. */
    REFUSED,
    /** It may have reached the store; evidence is sought. */
    UNKNOWN,
    /** It was taken back before anything was sent. */
    WITHDRAWN;

    /** Whether it takes of what may be refunded. */
    public boolean counts() {
        return switch (this) {
            case WAITING, SENDING, CONFIRMED, UNKNOWN -> true;
            case REFUSED, WITHDRAWN -> false;
        };
    }
}
