package io.dropline.shipping;

/** A parcel whose status changed. */
public record Progress(Parcel parcel, PackageStatus before, PackageStatus after) {}
