package io.dropline.shipping;

/** Where a parcel is, in the one vocabulary that all carriers are translated to. */
public enum PackageStatus {
    LABEL_CREATED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    ATTEMPTED,
    DELAYED,
    DELIVERED,
    RETURNED,
    FAILED,
    CANCELLED,
    UNKNOWN
}
