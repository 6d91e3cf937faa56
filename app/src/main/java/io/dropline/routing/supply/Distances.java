package io.dropline.routing.supply;

import io.dropline.promise.distance.ZipAreas;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Miles between postal codes, by the middles of three-digit ZIP areas. */
final class Distances {
    private static final ZipAreas AREAS = ZipAreas.read();

    private Distances() {}

    /** From the nearest; empty where neither is known. Codes outside the United States are not known. */
    static OptionalDouble miles(List<String> from, String to) {
        OptionalInt there = area(to);
        if (there.isEmpty()) {
            return OptionalDouble.empty();
        }
        return from.stream()
                .map(Distances::area)
                .filter(OptionalInt::isPresent)
                .mapToDouble(here -> AREAS.miles(here.getAsInt(), there.getAsInt()))
                .min();
    }

    private static OptionalInt area(String postal) {
        OptionalInt area = ZipAreas.zip3(postal.strip());
        return area.isPresent() && AREAS.knows(area.getAsInt()) ? area : OptionalInt.empty();
    }
}
