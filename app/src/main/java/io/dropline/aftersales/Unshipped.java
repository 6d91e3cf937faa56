package io.dropline.aftersales;

/** What to do about units that are refunded and that have not left their supplier. */
public enum Unshipped {
    /** They are cancelled first. If it is too late, nothing is paid back, and somebody here is told. */
    CANCEL_OR_WITHDRAW,
    /** They are cancelled first. If it is too late, it is paid back all the same. */
    CANCEL_OR_REFUND,
    /** Nothing is cancelled: what is not shipped yet still comes, and it is paid back at once. */
    SHIP
}
