package io.dropline.lab.replay;

import io.dropline.lab.Difference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a replay found.
 *
 * @param unasked decisions of before questions were kept: skipped
 * @param unreadable decisions that could not be asked again: skipped
 * @param parts by currency, those with most decisions first
 */
public record Replayed(long unasked, long unreadable, List<Part> parts) {
    /**
     * The decisions in one currency.
     *
     * @param decisions that were asked again
     * @param compared those of which everything is supplied both ways; all figures but the counts are of these
     * @param changed those of them that go to other suppliers, or otherwise split
     * @param held could be supplied then, and could not under the tried policy
     * @param freed could not be supplied then, and could under the tried policy
     * @param unsupplied could not be supplied either way
     * @param billedThen by all suppliers together
     * @param dearer the changed ones that cost most more, first
     * @param cheaper the changed ones that save most, first
     */
    public record Part(
            String currency,
            long decisions,
            long compared,
            long changed,
            long held,
            long freed,
            long unsupplied,
            BigDecimal billedThen,
            BigDecimal billedNow,
            List<Compared> measures,
            List<Changed> dearer,
            List<Changed> cheaper) {
        public BigDecimal difference() {
            return billedNow.subtract(billedThen);
        }
    }

    /** One measure: the means then and now, and their difference by pairs. */
    public record Compared(Measure measure, long n, double then, double now, Difference difference) {}

    /**
     * A decision that changes.
     *
     * @param then names of the suppliers
     */
    public record Changed(
            UUID orderId,
            String number,
            Instant decidedAt,
            List<String> then,
            List<String> now,
            BigDecimal billedThen,
            BigDecimal billedNow) {
        public BigDecimal difference() {
            return billedNow.subtract(billedThen);
        }
    }
}
