package io.dropline.routing.supply;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** What became of what was asked of a supplier: the raw counts, as {@code supplier_record} has them. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"askedLines", "refusedLines", "shippedOrders", "lateOrders", "shippedUnits", "returnedUnits"})
public record TrackRecord(
        int askedLines, int refusedLines, int shippedOrders, int lateOrders, int shippedUnits, int returnedUnits) {
    static final TrackRecord EMPTY = new TrackRecord(0, 0, 0, 0, 0, 0);

    TrackRecord plus(TrackRecord other) {
        return new TrackRecord(
                askedLines + other.askedLines,
                refusedLines + other.refusedLines,
                shippedOrders + other.shippedOrders,
                lateOrders + other.lateOrders,
                shippedUnits + other.shippedUnits,
                returnedUnits + other.returnedUnits);
    }
}
