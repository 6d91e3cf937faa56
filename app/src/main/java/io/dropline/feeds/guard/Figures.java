package io.dropline.feeds.guard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that guards look at.
 *
 * @param rows understood, each supplier SKU once
 * @param full whether the file speaks for everything the supplier sells us
 * @param known rows whose supplier SKU an offer has
 * @param inStock offers of the supplier with stock now
 * @param soldOut of these, how many would have none
 * @param repriced offers whose cost, MAP or MSRP would become another
 * @param costJumps offers whose cost would change by more than the tolerance
 * @param zeroCosts offers whose cost would become zero
 * @param aboveMsrp offers whose cost would come to lie above the MSRP
 * @param mapBroken offers whose MAP would come to lie above the MSRP, or below the cost
 * @param age of the file when it came
 * @param expectedEvery how often the supplier makes one; zero: no schedule
 * @param last the last file of the feed that was applied, if any
 */
public record Figures(
        long rows,
        long badRows,
        long conflicting,
        boolean full,
        long known,
        long inStock,
        long soldOut,
        long repriced,
        long costJumps,
        long zeroCosts,
        long aboveMsrp,
        long mapBroken,
        Duration age,
        Duration expectedEvery,
        @Nullable Last last) {

    /** An earlier file of the same feed and scope. */
    public record Last(long rows, long unknown) {}

    long unknown() {
        return rows - known;
    }
}
