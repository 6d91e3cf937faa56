package io.dropline.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One parcel that a supplier says it handed over (X12 856).
 *
 * @param declaredCarrier as the supplier named it; empty if it did not
 * @param trackingNumber as the supplier typed it
 * @param lines which units of the purchase order are in it
 * @param by who told, for the timeline
 */
public record ShipNotice(
        UUID purchaseOrderId,
        UUID orderId,
        UUID supplierId,
        String declaredCarrier,
        String trackingNumber,
        LocalDate shippedOn,
        List<Line> lines,
        String by) {
    /** The same with other contents. */
    public ShipNotice with(List<Line> others) {
        return new ShipNotice(
                purchaseOrderId, orderId, supplierId, declaredCarrier, trackingNumber, shippedOn, others, by);
    }

    public record Line(int lineNo, UUID orderLineId, int units) {}
}
