package io.dropline.orders;

import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an order to speak of it: to its customer, to its store.
 *
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
        @Nullable LocalDate earliest,
        @Nullable LocalDate likely,
        @Nullable LocalDate latest,
        @Nullable LocalDate latestEver,
        Map<UUID, Line> lines) {

    /**
     * @param ordered units ordered, those that were cancelled since among them
     * @param wanted units ordered and not cancelled
     */
    public record Line(
            String storeRef,
            String sku,
            String title,
            int ordered,
            int wanted,
            int allocated,
            boolean requiresShipping) {}

    /** Whether every unit that is to be shipped is on a purchase order. */
    public boolean fullyAllocated() {
        return lines.values().stream()
                .filter(Line::requiresShipping)
                .allMatch(line -> line.wanted() == line.allocated());
    }
}
