package io.dropline.fulfillment;

import io.dropline.orders.OrderBrief;
import io.dropline.shipping.Parcel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Parcels in their stores' own words. A store knows kits and not their parts, and can be told of each kit once, with one tracking number: so the
 * parcel with which a kit is complete carries it. A parcel that completes nothing is not told to the store; the customer hears of it all the
 * same. Nor is one of an order that the store knows nothing of.
 */
final class StoreWords {
    private final Map<UUID, OrderBrief> orders;
    private final Map<UUID, Map<UUID, Integer>> left = new HashMap<>();

    /**
     * @param all parcels of these orders
     * @param fresh those of them that nobody was told of yet
     */
    StoreWords(Map<UUID, OrderBrief> orders, List<Parcel> all, List<Parcel> fresh) {
        this.orders = orders;
        List<UUID> untold = fresh.stream().map(Parcel::id).toList();
        all.stream().filter(parcel -> !untold.contains(parcel.id())).forEach(this::leaves);
    }

    /** The parcel, and what was not complete before it; the next one is told on top of it. */
    Optional<StoreTeller.StoreParcel> of(Parcel parcel) {
        OrderBrief order = Objects.requireNonNull(orders.get(parcel.orderId()));
        Map<UUID, Integer> before = order.whole(left.getOrDefault(order.id(), Map.of()));
        leaves(parcel);
        List<StoreTeller.StoreLine> lines = new ArrayList<>();
        order.whole(left.getOrDefault(order.id(), Map.of())).forEach((line, units) -> {
            int more = units - before.getOrDefault(line, 0);
            if (more > 0) {
                lines.add(new StoreTeller.StoreLine(
                        Objects.requireNonNull(order.lines().get(line)).storeRef(), more));
            }
        });
        boolean nothingToTell = lines.isEmpty() || order.replaces() != null;
        return nothingToTell
                ? Optional.empty()
                : Optional.of(
                        new StoreTeller.StoreParcel(order.storeId(), order.storeRef(), order.number(), parcel, lines));
    }

    private void leaves(Parcel parcel) {
        Map<UUID, Integer> units = left.computeIfAbsent(parcel.orderId(), unused -> new LinkedHashMap<>());
        parcel.lines().forEach(line -> units.merge(line.orderLineId(), line.units(), Integer::sum));
    }
}
