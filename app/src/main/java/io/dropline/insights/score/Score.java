package io.dropline.insights.score;

import io.dropline.returns.ReturnReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier did over {@value Scores#DAYS} days.
 *
 * @param orders purchase orders in that time
 * @param answerHours hours to the answer, typically; not a number if nothing was answered
 * @param shipDays calendar days to the last parcel, typically; not a number if nothing was shipped whole
 * @param agreedShipDays working days to the parcel that it has signed for; null: none
 * @param costDrift how much dearer a SKU became on average; 0.03 is 3 %
 * @param returned what came back or is to come back of what was ordered in that time, the most frequent reason first
 * @param drifting measures that became worse in the last {@value Scores#LATELY_DAYS} days
 * @param throttle the share of orders that goes there now
 */
public record Score(
        UUID supplierId,
        String code,
        String name,
        long orders,
        double answerHours,
        double shipDays,
        @Nullable Integer agreedShipDays,
        double costDrift,
        List<Returned> returned,
        Grade grade,
        List<Measure> drifting,
        Throttle throttle) {
    /** @param share of the units shipped, from 0 to 1 */
    public record Returned(ReturnReason reason, long units, double share) {}

    /** The share of the units shipped that came back for any reason, from 0 to 1. */
    public double returnShare() {
        return returned.stream().mapToDouble(Returned::share).sum();
    }
}
