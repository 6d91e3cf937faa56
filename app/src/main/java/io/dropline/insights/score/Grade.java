package io.dropline.insights.score;

import java.util.List;

/**
 * What a supplier's record is worth, with the arithmetic.
 *
 * @param points from 0 to 100; not a number where nothing is known
 * @param terms what was counted, and what each is worth; what could not be counted is left out, and the weights of the others stand for it
 */
public record Grade(Letter letter, double points, List<Term> terms) {
    /** From the best to the worst. */
    public enum Letter {
        A(90),
        B(80),
        C(65),
        D(50),
        E(0),
        /** Too little is known. */
        NEW(Double.NaN);

        private final double from;

        Letter(double from) {
            this.from = from;
        }

        /** The least points that earn it. */
        public double from() {
            return from;
        }

        static Letter of(double points) {
            return points >= A.from ? A : points >= B.from ? B : points >= C.from ? C : points >= D.from ? D : E;
        }
    }

    /**
     * One measure.
     *
     * @param usual the share that suppliers of this merchant have; it stands for what a few cases cannot tell
     * @param weighed the share with which it counts: {@code (good + PRIOR * usual) / (all + PRIOR)}
     * @param points from 0 to 100
     */
    public record Term(Measure measure, Tally tally, double usual, double weighed, double points) {}

    public Grade {
        terms = List.copyOf(terms);
    }
}
