package io.dropline.simulators.store.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as the store shows it to people.
 *
 * @param financialStatus as Shopify writes it: PAID, PENDING, ...
 * @param fulfillmentStatus UNFULFILLED, PARTIALLY_FULFILLED, FULFILLED, ON_HOLD, RESTOCKED
 */
public record PlacedOrder(
        long id,
        String name,
        Instant createdAt,
        Customer customer,
        Address shipTo,
        BigDecimal total,
        String currency,
        String financialStatus,
        String fulfillmentStatus,
        boolean cancelled,
        List<PlacedLine> lines,
        List<Parcel> parcels) {
    public record PlacedLine(long id, String sku, String title, int quantity, int shipped, BigDecimal price) {}

    /** @param status FULFILLED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, ... */
    public record Parcel(String name, String status, Tracking tracking, List<String> contents) {
        public Parcel {
            contents = List.copyOf(contents);
        }
    }

    public PlacedOrder {
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
    }

    /** {@code gid://shopify/Order/...} */
    public String gid() {
        return Gid.of("Order", id);
    }
}
