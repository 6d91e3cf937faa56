package io.dropline.purchasing;

/** What can happen to a purchase order. */
public enum PoEvent {
    /** The supplier accepts all or a part of it, now or later. */
    ACKNOWLEDGE,
    /** The supplier will ship nothing of it. */
    REJECT,
    /** A parcel left; more is to come. */
    SHIP_PART,
    /** The last parcel left. */
    SHIP_ALL,
    /** It was taken back before the supplier had it. */
    WITHDRAW,
    /** We ask the supplier to cancel it. */
    REQUEST_CANCEL,
    CANCEL_ACCEPTED,
    CANCEL_REFUSED,
    /** Everything of it was delivered. */
    CLOSE
}
