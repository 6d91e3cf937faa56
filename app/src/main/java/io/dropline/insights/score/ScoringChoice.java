package io.dropline.insights.score;

/**
 * What follows from a supplier's record.
 *
 * @param throttleByGrade suppliers graded D get half of the orders they could have, those graded E a fifth
 * @param probationOrders a new supplier is on probation for so many purchase orders; zero: never
 * @param probationPerDay at most so many purchase orders a day while it is on probation
 */
public record ScoringChoice(boolean throttleByGrade, int probationOrders, int probationPerDay) {
    /** Nothing follows. */
    public static final ScoringChoice NONE = new ScoringChoice(false, 0, 1);
}
