package io.dropline.portal;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a purchase order stood when its supplier answered: an answer means nothing without it.
 *
 * @param toCome units still to be shipped, by line number; lines without any are left out
 * @param today the supplier's
 */
record Seen(Map<Integer, Integer> toCome, LocalDate today) {
    Seen {
        toCome = Map.copyOf(toCome);
    }
}
