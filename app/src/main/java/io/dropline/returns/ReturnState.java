package io.dropline.returns;

/** Where a return stands. */
public enum ReturnState {
    /** Somebody wishes it; nobody has decided. */
    REQUESTED,
    /** The customer may send the goods, or need not. */
    AUTHORIZED,
    DECLINED,
    IN_TRANSIT,
    /** The supplier has the parcel. */
    RECEIVED,
    /** The supplier said in which condition the goods are. */
    INSPECTED,
    /** The customer has money or other goods for it, or is to get none. */
    RESOLVED,
    /** Nothing was sent in time. */
    EXPIRED,
    CANCELLED;

    /** Whether its units count as returned. */
    public boolean counts() {
        return this != DECLINED && this != EXPIRED && this != CANCELLED;
    }

    /** Whether something is still to happen. */
    public boolean live() {
        return counts() && this != RESOLVED;
    }
}
