package io.dropline.inventory.buffer;

/**
 * What was seen of one SKU at one supplier. Times are in days.
 *
 * @param soldUnits by which the supplier's figures went down, all customers
 * @param ourUnits of which were ours
 * @param days how long the figures were watched for it
 * @param gapDays how much time usually lies between two figures, or the age of the present one where that is more
 * @param asked answers to our orders for it
 * @param outOfStock of these, "out of stock"
 */
public record Observed(double soldUnits, double ourUnits, double days, double gapDays, int asked, int outOfStock) {
    double othersUnits() {
        return Math.max(0, soldUnits - ourUnits);
    }
}
