package io.dropline.shipping;

/** What became of one ship notice. */
public sealed interface Announced {
    ShipNotice notice();

    /** A parcel is on its way. */
    record Shipped(ShipNotice notice, Parcel parcel) implements Announced {}

    /** The same number for the same purchase order was announced before. */
    record AlreadyKnown(ShipNotice notice) implements Announced {}

    /** The number is none; a person has to ask. */
    record NotANumber(ShipNotice notice, String reason) implements Announced {}
}
