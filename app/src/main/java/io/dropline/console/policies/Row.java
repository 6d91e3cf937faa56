package io.dropline.console.policies;

import io.dropline.lab.Difference;

/**
 * One measure of a comparison.
 *
 * @param interval of the difference, with 95 % confidence
 * @param sure whether the difference is not to be explained by chance alone
 */
public record Row(
        String label, String note, String before, String after, String difference, String interval, boolean sure) {
    private static final String NOTHING = "–";

    /** The same, but figures of no cases at all are none. */
    Row of(long casesBefore, long casesAfter) {
        boolean both = casesBefore > 0 && casesAfter > 0;
        return new Row(
                label,
                note,
                casesBefore > 0 ? before : NOTHING,
                casesAfter > 0 ? after : NOTHING,
                both ? difference : NOTHING,
                interval,
                sure);
    }

    static Row money(String label, String note, double before, double after, Difference difference, String currency) {
        return new Row(
                label,
                note,
                Interval.money(before, currency),
                Interval.money(after, currency),
                Interval.moneyMore(difference.mean(), currency),
                Interval.money(difference, currency),
                !difference.uncertain());
    }

    static Row share(String label, String note, double before, double after, Difference difference) {
        return new Row(
                label,
                note,
                Interval.percent(before),
                Interval.percent(after),
                Interval.pointsMore(difference.mean()),
                Interval.points(difference),
                !difference.uncertain());
    }
}
