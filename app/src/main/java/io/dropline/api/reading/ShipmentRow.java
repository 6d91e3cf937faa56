package io.dropline.api.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel, in short. */
public record ShipmentRow(
        UUID id,
        UUID orderId,
        String orderNumber,
        UUID purchaseOrderId,
        String purchaseOrderNumber,
        String supplier,
        String carrier,
        String carrierName,
        String service,
        String trackingNumber,
        @Nullable String trackingUrl,
        String status,
        LocalDate shippedOn,
        Instant announcedAt,
        @Nullable Instant lastEventAt,
        @Nullable LocalDate expectedOn,
        @Nullable Instant deliveredAt) {}
