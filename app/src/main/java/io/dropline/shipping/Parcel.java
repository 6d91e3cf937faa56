package io.dropline.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel as it is stored. */
public record Parcel(
        UUID id,
        UUID orderId,
        UUID purchaseOrderId,
        UUID supplierId,
        String carrier,
        String carrierName,
        String trackingNumber,
        @Nullable String trackingUrl,
        PackageStatus status,
        LocalDate shippedOn,
        @Nullable LocalDate expectedOn,
        List<ShipNotice.Line> lines) {}
