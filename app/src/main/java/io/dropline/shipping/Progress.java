package io.dropline.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel whose status changed.
 *
 * @param deliveredAt when it was delivered; null if it was not
 */
public record Progress(
        Parcel parcel,
        PackageStatus before,
        PackageStatus after,
        @Nullable Instant deliveredAt) {}
