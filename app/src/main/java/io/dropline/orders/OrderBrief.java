package io.dropline.orders;

import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an order to speak of it: to its customer, to its store.
 *
 * @param replaces the order whose goods it brings once more; its store knows nothing of such an order. Null of all others
 * @param latest last day of the promise in force
 * @param latestEver last day of any promise there was: an earlier day in between is no reason to apologise for it again
 */
public record OrderBrief(
        UUID id,
        UUID storeId,
        String storeRef,
        String number,
        Instant placedAt,
        String customerName,
        String email,
        String currency,
        BigDecimal total,
        Address shipTo,
        boolean ended,
        boolean cancelRequested,
        @Nullable UUID replaces,
        @Nullable LocalDate earliest,
        @Nullable LocalDate likely,
        @Nullable LocalDate latest,
        @Nullable LocalDate latestEver,
        Map<UUID, Line> lines) {

    /**
     * @param ordered units ordered, those that were cancelled since among them
     * @param wanted units ordered and not cancelled
     * @param told units that the store counts still: those cancelled here that it knows nothing of among them
     * @param kit only its parts are bought and shipped
     * @param kitLineId of a part: its kit's line
     * @param perKit of a part: units in one kit, else 0
     */
    public record Line(
            String storeRef,
            String sku,
            String title,
            int ordered,
            int wanted,
            int told,
            int allocated,
            boolean requiresShipping,
            boolean kit,
            @Nullable UUID kitLineId,
            int perKit) {}

    /** The parts of a kit, by line. */
    public Map<UUID, Line> parts(UUID kitLine) {
        Map<UUID, Line> parts = new LinkedHashMap<>();
        lines.forEach((id, line) -> {
            if (kitLine.equals(line.kitLineId())) {
                parts.put(id, line);
            }
        });
        return parts;
    }

    /**
     * What the store and the customer count when these units have left: for a line its units, for a kit those of which all parts are there.
     *
     * @param units by line, those of parts among them
     */
    public Map<UUID, Integer> whole(Map<UUID, Integer> units) {
        Map<UUID, Integer> whole = new LinkedHashMap<>();
        lines.forEach((id, line) -> {
            int complete = line.kit()
                    ? parts(id).entrySet().stream()
                            .mapToInt(part -> units.getOrDefault(part.getKey(), 0)
                                    / part.getValue().perKit())
                            .min()
                            .orElse(0)
                    : units.getOrDefault(id, 0);
            if (complete > 0 && line.kitLineId() == null) {
                whole.put(id, complete);
            }
        });
        return whole;
    }

    /** Whether every unit that is to be shipped is on a purchase order. */
    public boolean fullyAllocated() {
        return lines.values().stream()
                .filter(Line::requiresShipping)
                .allMatch(line -> line.wanted() == line.allocated());
    }
}
