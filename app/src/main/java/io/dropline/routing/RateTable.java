package io.dropline.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a parcel costs by distance and weight.
 *
 * @param zones nearest first; at least one. Beyond the last nothing is shipped
 */
public record RateTable(List<Zone> zones) implements ShippingRule {
    /**
     * Up to so many miles, inclusive, by weight.
     *
     * @param upToMiles from the supplier's nearest place; 0 stands for any distance
     * @param rows see {@link WeightTable}
     */
    public record Zone(int upToMiles, List<WeightTable.Row> rows) {
        public Zone {
            rows = new WeightTable(rows).rows();
        }
    }

    public RateTable {
        zones = List.copyOf(zones);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("a rate table without zones");
        }
        for (int k = 1; k < zones.size(); k++) {
            int before = zones.get(k - 1).upToMiles();
            int here = zones.get(k).upToMiles();
            if (before == 0 || (here != 0 && here <= before)) {
                throw new IllegalArgumentException("the zone up to " + here + " miles is not beyond the one before");
            }
        }
    }

    /** The weights of the zone; an unknown distance counts as the farthest zone. */
    Optional<ShippingRule> zone(OptionalDouble miles) {
        if (miles.isEmpty()) {
            return Optional.of(farthest());
        }
        return zones.stream()
                .filter(zone -> zone.upToMiles() == 0 || miles.getAsDouble() <= zone.upToMiles())
                .map(zone -> (ShippingRule) new WeightTable(zone.rows()))
                .findFirst();
    }

    /** The zone alone; the last where the distance is unknown or beyond it. */
    RateTable only(OptionalDouble miles) {
        Zone last = zones.getLast();
        Zone zone = miles.isEmpty()
                ? last
                : zones.stream()
                        .filter(one -> one.upToMiles() == 0 || miles.getAsDouble() <= one.upToMiles())
                        .findFirst()
                        .orElse(last);
        return new RateTable(List.of(zone));
    }

    WeightTable farthest() {
        return new WeightTable(zones.getLast().rows());
    }
}
