package io.dropline.insights.score;

import io.dropline.insights.score.Grade.Letter;
import io.dropline.insights.score.Grade.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Grades suppliers. Pure.
 *
 * <p>Three parcels that arrived do not show that all will. So each share is drawn towards what is usual for the merchant's suppliers as if
 * {@value #PRIOR} cases had gone as usual; with hundreds of cases that hardly shows. What is usual is drawn in the same way towards the target.
 */
public final class Grading {
    /** The weight of what is usual, in cases. */
    static final int PRIOR = 10;

    /** With fewer purchase orders nobody is graded. */
    static final int LEAST_ORDERS = 5;

    private Grading() {}

    /** The share of good ones over all suppliers, by measure. */
    static Map<Measure, Double> usual(List<Map<Measure, Tally>> suppliers) {
        Map<Measure, Double> usual = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Tally sum = Tally.NOTHING;
            for (Map<Measure, Tally> supplier : suppliers) {
                sum = sum.plus(supplier.getOrDefault(measure, Tally.NOTHING));
            }
            usual.put(measure, weighed(sum, measure.target()));
        }
        return usual;
    }

    /** @param orders how many purchase orders the tallies are of */
    static Grade grade(Map<Measure, Tally> tallies, Map<Measure, Double> usual, long orders) {
        List<Term> terms = new ArrayList<>();
        double points = 0;
        int weights = 0;
        for (Measure measure : Measure.values()) {
            Tally tally = tallies.getOrDefault(measure, Tally.NOTHING);
            if (tally.all() > 0) {
                double common = usual.getOrDefault(measure, measure.target());
                double weighed = weighed(tally, common);
                double worth = 100 * measure.points(weighed);
                terms.add(new Term(measure, tally, common, weighed, worth));
                points += measure.weight() * worth;
                weights += measure.weight();
            }
        }
        double total = weights == 0 ? Double.NaN : points / weights;
        boolean known = weights > 0 && orders >= LEAST_ORDERS;
        return new Grade(known ? Letter.of(total) : Letter.NEW, total, terms);
    }

    private static double weighed(Tally tally, double usual) {
        return (tally.good() + PRIOR * usual) / (tally.all() + PRIOR);
    }
}
