package io.dropline.console.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A line of an order and where each of its units stands.
 *
 * @param allocated units on purchase orders that were not refused or cancelled
 * @param shipped units in parcels, delivered ones included
 * @param lost units in parcels that the carrier lost, broke or brought back
 * @param returned units that came back to a supplier from the customer
 * @param kit only the parts are bought and shipped: the lines after it that are parts
 * @param perKit of a part: units in one kit, else 0
 */
public record OrderLine(
        UUID id,
        String sku,
        String title,
        int quantity,
        int cancelled,
        int allocated,
        int backordered,
        int shipped,
        int delivered,
        int lost,
        int returned,
        BigDecimal unitPrice,
        BigDecimal discount,
        boolean requiresShipping,
        boolean kit,
        int perKit,
        List<String> suppliers) {

    /** Units of one kind, and the part of a bar they take, in percent. */
    public record Part(String kind, String label, int units, double from, double width) {}

    public int open() {
        return quantity - cancelled - allocated;
    }

    /** Units that have not left a supplier. */
    public int cancellable() {
        return kit ? 0 : quantity - cancelled - shipped;
    }

    /** Whether it belongs to the kit before it. */
    public boolean part() {
        return perKit > 0;
    }

    public BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity)).subtract(discount);
    }

    /** All units, each counted once, the furthest first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int waiting = Math.max(0, allocated - shipped - backordered);
        double at = add(parts, "delivered", "delivered", delivered - returned, 0);
        at = add(parts, "returned", "returned", Math.min(returned, delivered), at);
        at = add(parts, "shipped", "on the way", shipped - delivered - lost, at);
        at = add(parts, "lost", "did not arrive", lost, at);
        at = add(parts, "ordered", "on purchase orders", waiting, at);
        at = add(parts, "backordered", "backordered", backordered, at);
        at = add(parts, "open", requiresShipping ? "not yet routed" : "nothing to ship", open(), at);
        add(parts, "cancelled", "cancelled", cancelled, at);
        return parts;
    }

    private double add(List<Part> parts, String kind, String label, int units, double from) {
        if (units <= 0 || quantity == 0) {
            return from;
        }
        double width = 100.0 * units / quantity;
        parts.add(new Part(kind, label, units, from, width));
        return from + width;
    }
}
