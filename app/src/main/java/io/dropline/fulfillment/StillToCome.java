package io.dropline.fulfillment;

import io.dropline.orders.OrderBrief;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.Parcel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What of an order the customer still waits for. */
final class StillToCome {
    private final Map<UUID, Integer> done = new HashMap<>();

    private StillToCome(List<Parcel> parcels, Predicate<Parcel> counts) {
        parcels.stream()
                .filter(counts)
                .flatMap(parcel -> parcel.lines().stream())
                .forEach(line -> done.merge(line.orderLineId(), line.units(), Integer::sum));
    }

    /** Beyond what these parcels, all there are of an order, carry. */
    static StillToCome notShipped(List<Parcel> parcels) {
        return new StillToCome(parcels, parcel -> true);
    }

    /** Beyond what of these parcels was delivered. */
    static StillToCome notArrived(List<Parcel> parcels) {
        return new StillToCome(parcels, parcel -> parcel.status() == PackageStatus.DELIVERED);
    }

    /** Units by line; empty when nothing is missing. */
    Map<UUID, Integer> of(OrderBrief order) {
        Map<UUID, Integer> missing = new LinkedHashMap<>();
        order.lines().forEach((id, line) -> {
            int units = line.wanted() - done.getOrDefault(id, 0);
            if (line.requiresShipping() && units > 0) {
                missing.put(id, units);
            }
        });
        return missing;
    }
}
