package io.dropline.insights.score;

/**
 * Whether a supplier has become worse. Pure: compares the share of good cases lately with the share before by the two-proportion z-test, so that a
 * few unlucky cases raise no alarm; and a difference that nobody would notice raises none either, however many cases show it.
 */
final class Drift {
    /** One-sided, at 1 %. */
    private static final double CRITICAL = 2.326;

    private static final double LEAST_DROP = 0.05;
    private static final long LEAST_CASES = 8;

    private Drift() {}

    static boolean worse(Tally before, Tally lately) {
        if (before.all() < LEAST_CASES || lately.all() < LEAST_CASES) {
            return false;
        }
        double drop = before.share() - lately.share();
        double pooled = before.plus(lately).share();
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.all() + 1.0 / lately.all()));
        return drop >= LEAST_DROP && drop > CRITICAL * error;
    }
}
