package io.dropline.orders;

import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order as its store tells it: the whole state, not a change. Amounts are in {@code currency}, of the whole order or line.
 *
 * @param storeRef the store's own id ("gid://shopify/Order/6578...")
 * @param number what people call it ("#1001")
 * @param updatedAt the store's own clock; a telling with an older one never overwrites a newer
 * @param currency ISO 4217
 */
public record StoreOrder(
        UUID storeId,
        String storeRef,
        String number,
        Instant placedAt,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        Payment payment,
        Risk risk,
        boolean test,
        String currency,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal total,
        String customerName,
        String email,
        String phone,
        Address shipTo,
        String note,
        List<Line> lines) {

    /** The same with the risk that was told before, where this telling says nothing of it. */
    StoreOrder withRiskKnownBefore(Risk before) {
        return risk != Risk.UNKNOWN || before == Risk.UNKNOWN ? this : with(before, shipTo);
    }

    /** The same, going elsewhere. */
    StoreOrder goingTo(Address to) {
        return to.equals(shipTo) ? this : with(risk, to);
    }

    /** The same of nobody in particular, going to no more than a region. */
    StoreOrder ofNobody(Address place) {
        return with(risk, "", "", "", place, "");
    }

    private StoreOrder with(Risk otherRisk, Address otherShipTo) {
        return with(otherRisk, customerName, email, phone, otherShipTo, note);
    }

    private StoreOrder with(
            Risk otherRisk,
            String otherName,
            String otherEmail,
            String otherPhone,
            Address otherShipTo,
            String otherNote) {
        return new StoreOrder(
                storeId,
                storeRef,
                number,
                placedAt,
                updatedAt,
                cancelledAt,
                payment,
                otherRisk,
                test,
                currency,
                subtotal,
                discount,
                shipping,
                tax,
                total,
                otherName,
                otherEmail,
                otherPhone,
                otherShipTo,
                otherNote,
                lines);
    }

    /**
     * One line.
     *
     * @param storeRef the store's own id of the line
     * @param sku empty where the store has none
     * @param quantity current quantity, after the store's own edits and refunds
     * @param unitPrice before discount and tax
     */
    public record Line(
            String storeRef,
            String sku,
            String title,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal tax,
            boolean requiresShipping) {
        /** The same in another quantity. */
        Line times(int units) {
            return new Line(storeRef, sku, title, units, unitPrice, discount, tax, requiresShipping);
        }

        /** The same of a line of which nothing itself is shipped. */
        Line withoutShipping() {
            return new Line(storeRef, sku, title, quantity, unitPrice, discount, tax, false);
        }
    }
}
