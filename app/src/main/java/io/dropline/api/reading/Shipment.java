package io.dropline.api.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A parcel, what is in it and where it was seen. */
public record Shipment(ShipmentRow shipment, List<Line> lines, List<Event> events) {
    /** Units of one line of the purchase order in the parcel. */
    public record Line(UUID shipmentId, int lineNo, UUID orderLineId, String sku, String title, int quantity) {}

    /** What a carrier saw. */
    public record Event(
            UUID shipmentId,
            Instant occurredAt,
            Instant receivedAt,
            String status,
            String description,
            String place,
            String source) {}
}
