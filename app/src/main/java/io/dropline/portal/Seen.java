package io.dropline.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * How a purchase order stood when its supplier answered: an answer means nothing without it.
 *
 * @param toCome units still to be shipped, by line number; lines without any are left out
 * @param refused units of a line refused before, by line number; what is refused now comes on top of them
 * @param today the supplier's
 */
record Seen(Map<Integer, Integer> toCome, Map<Integer, Integer> refused, LocalDate today) {
    Seen {
        toCome = Map.copyOf(toCome);
        refused = Map.copyOf(Objects.requireNonNullElse(refused, Map.of())); // documents of older pages do not say
    }

    int refused(int lineNo) {
        return refused.getOrDefault(lineNo, 0);
    }
}
