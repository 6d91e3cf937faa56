package io.dropline.stores.shopify.fulfilment;

import io.dropline.stores.shopify.fulfilment.OrderInStore.OpenLine;
import io.dropline.stores.shopify.fulfilment.OrderInStore.OpenPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which units of which fulfilment orders make up a parcel. One fulfilment may cover several fulfilment orders, but of one location only: the
 * location that covers most comes first, so that a parcel is one fulfilment wherever it can be.
 *
 * @param shares one for each location, in the order of sending
 * @param left units that no fulfilment order we may fulfil has, by line
 */
record Allocation(List<Share> shares, Map<String, Integer> left) {
    /** @param units by fulfilment order, and in it by its line */
    record Share(String location, Map<String, Map<String, Integer>> units) {
        int total() {
            return units.values().stream()
                    .flatMap(lines -> lines.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    static Allocation of(Map<String, Integer> wanted, List<OpenPart> open) {
        Map<String, Integer> left = new TreeMap<>(wanted);
        Map<String, List<OpenPart>> byLocation = open.stream()
                .filter(OpenPart::shippable)
                .collect(Collectors.groupingBy(
                        OpenPart::location, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        List<Share> shares = new ArrayList<>();
        while (!left.isEmpty() && !byLocation.isEmpty()) {
            Share best = byLocation.entrySet().stream()
                    .map(location -> share(location.getKey(), location.getValue(), left))
                    .max(Comparator.comparingInt(Share::total))
                    .orElseThrow();
            if (best.total() == 0) {
                break;
            }
            Map<String, Integer> taken = taken(best, byLocation.getOrDefault(best.location(), List.of()));
            byLocation.remove(best.location());
            taken.forEach((line, units) ->
                    left.computeIfPresent(line, (_, before) -> before > units ? before - units : null));
            shares.add(best);
        }
        return new Allocation(shares, left);
    }

    private static Share share(String location, List<OpenPart> parts, Map<String, Integer> wanted) {
        Map<String, Integer> left = new TreeMap<>(wanted);
        Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
        for (OpenPart part : parts) {
            for (OpenLine line : part.lines()) {
                int some = Math.min(line.remaining(), left.getOrDefault(line.lineRef(), 0));
                if (some > 0) {
                    left.merge(line.lineRef(), -some, Integer::sum);
                    units.computeIfAbsent(part.id(), _ -> new LinkedHashMap<>()).put(line.id(), some);
                }
            }
        }
        return new Share(location, units);
    }

    private static Map<String, Integer> taken(Share share, List<OpenPart> parts) {
        Map<String, Integer> taken = new TreeMap<>();
        for (OpenPart part : parts) {
            Map<String, Integer> units = share.units().getOrDefault(part.id(), Map.of());
            part.lines().forEach(line -> taken.merge(line.lineRef(), units.getOrDefault(line.id(), 0), Integer::sum));
        }
        return taken;
    }
}
