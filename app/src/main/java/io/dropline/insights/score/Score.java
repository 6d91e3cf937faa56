package io.dropline.insights.score;

import java.util.List;
import java.util.UUID;

/**
 * How a supplier did over {@value Scores#DAYS} days.
 *
 * @param orders purchase orders in that time
 * @param answerHours hours to the answer, typically; not a number if nothing was answered
 * @param costDrift how much dearer a SKU became on average; 0.03 is 3 %
 * @param drifting measures that became worse in the last {@value Scores#LATELY_DAYS} days
 * @param throttle the share of orders that goes there now
 */
public record Score(
        UUID supplierId,
        String code,
        String name,
        long orders,
        double answerHours,
        double costDrift,
        Grade grade,
        List<Measure> drifting,
        Throttle throttle) {}
