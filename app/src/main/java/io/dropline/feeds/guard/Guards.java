package io.dropline.feeds.guard;

import io.dropline.feeds.guard.Finding.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Judges the figures of a file by the limits of its feed. Pure. */
public final class Guards {
    // keeps 3 of 10 within a limit of 0.3
    private static final double ROUNDING = 1e-9;

    private final Figures figures;
    private final FeedTolerances limits;

    private Guards(Figures figures, FeedTolerances limits) {
        this.figures = figures;
        this.limits = limits;
    }

    /** What each guard finds, in their order. */
    public static List<Finding> judge(Figures figures, FeedTolerances limits) {
        Guards guards = new Guards(figures, limits);
        return Arrays.stream(Guard.values()).map(guards::look).toList();
    }

    private Finding look(Guard guard) {
        return switch (guard) {
            case FEWER_ROWS -> fewerRows();
            case SOLD_OUT -> soldOut();
            case COST_JUMP ->
                ofRows(
                        guard,
                        figures.costJumps(),
                        figures.known(),
                        limits.costJumps(),
                        "costs change by more than " + percent(limits.costJump()));
            case ZERO_COST ->
                ofRows(guard, figures.zeroCosts(), figures.known(), limits.zeroCosts(), "costs would become zero");
            case ABOVE_MSRP ->
                ofRows(
                        guard,
                        figures.aboveMsrp(),
                        figures.known(),
                        limits.aboveMsrp(),
                        "costs would be above the MSRP");
            case MAP_BROKEN ->
                ofRows(
                        guard,
                        figures.mapBroken(),
                        figures.known(),
                        limits.mapBroken(),
                        "MAPs would be above the MSRP or below the cost");
            case CONFLICTING ->
                ofRows(
                        guard,
                        figures.conflicting(),
                        figures.rows(),
                        limits.conflicting(),
                        "supplier SKUs are told more than once, with different values");
            case UNKNOWN_SKUS -> unknown();
            case OVERDUE -> overdue();
            case BAD_ROWS ->
                ofRows(
                        guard,
                        figures.badRows(),
                        figures.rows() + figures.badRows(),
                        limits.badRows(),
                        "rows cannot be understood");
        };
    }

    private Finding fewerRows() {
        Figures.Last last = figures.last();
        if (figures.rows() == 0) {
            return finding(Guard.FEWER_ROWS, Verdict.TRIPPED, "The file has no row that can be understood.", 0);
        }
        if (!figures.full()) {
            return cannot(Guard.FEWER_ROWS, "A delta may have any number of rows.");
        }
        if (last == null) {
            return cannot(Guard.FEWER_ROWS, "It is the first file of this feed.");
        }
        if (last.rows() < limits.fewest()) {
            return cannot(Guard.FEWER_ROWS, "The last file had " + number(last.rows()) + " rows only.");
        }
        long gone = Math.max(0, last.rows() - figures.rows());
        return within(
                Guard.FEWER_ROWS,
                gone,
                last.rows(),
                limits.fewerRows(),
                "%s rows; the last file had %s. %s fewer; allowed are %s."
                        .formatted(
                                number(figures.rows()),
                                number(last.rows()),
                                percent((double) gone / last.rows()),
                                percent(limits.fewerRows())));
    }

    private Finding soldOut() {
        if (figures.inStock() < limits.fewest()) {
            return cannot(
                    Guard.SOLD_OUT, "Only " + number(figures.inStock()) + " offers of this supplier are in stock now.");
        }
        return ofRows(
                Guard.SOLD_OUT,
                figures.soldOut(),
                figures.inStock(),
                limits.soldOut(),
                "offers in stock would have none left");
    }

    private Finding unknown() {
        if (figures.rows() == 0) {
            return cannot(Guard.UNKNOWN_SKUS, "There are no rows.");
        }
        Figures.Last last = figures.last();
        double share = (double) figures.unknown() / figures.rows();
        boolean tooMany = share > limits.unknown() + ROUNDING;
        if (tooMany || last == null || last.rows() < limits.fewest() || figures.rows() < limits.fewest()) {
            return ofRows(
                    Guard.UNKNOWN_SKUS,
                    figures.unknown(),
                    figures.rows(),
                    limits.unknown(),
                    "supplier SKUs belong to none of your offers");
        }
        double before = (double) last.unknown() / last.rows();
        boolean rose = share - before > limits.unknownRise() + ROUNDING;
        return finding(
                Guard.UNKNOWN_SKUS,
                rose ? Verdict.TRIPPED : Verdict.PASSED,
                "%s of the supplier SKUs belong to none of your offers; in the last file it was %s. A rise by %s is allowed."
                        .formatted(percent(share), percent(before), percent(limits.unknownRise())),
                figures.unknown());
    }

    private Finding overdue() {
        if (figures.expectedEvery().isZero()) {
            return cannot(Guard.OVERDUE, "This feed has no schedule.");
        }
        double intervals =
                (double) figures.age().toMillis() / figures.expectedEvery().toMillis();
        return finding(
                Guard.OVERDUE,
                intervals > limits.overdue() + ROUNDING ? Verdict.TRIPPED : Verdict.PASSED,
                "The file is %s old; one is expected every %s, and %s intervals are allowed."
                        .formatted(words(figures.age()), words(figures.expectedEvery()), plain(limits.overdue())),
                0);
    }

    private static Finding ofRows(Guard guard, long count, long of, double limit, String what) {
        return of == 0
                ? cannot(guard, "There is nothing to compare with.")
                : within(
                        guard,
                        count,
                        of,
                        limit,
                        "%s of %s %s: %s; allowed are %s."
                                .formatted(
                                        number(count), number(of), what, percent((double) count / of), percent(limit)));
    }

    private static Finding within(Guard guard, long count, long of, double limit, String why) {
        boolean tripped = count > limit * of + ROUNDING * of;
        return finding(guard, tripped ? Verdict.TRIPPED : Verdict.PASSED, why, count);
    }

    private static Finding cannot(Guard guard, String why) {
        return finding(guard, Verdict.CANNOT_JUDGE, why, 0);
    }

    private static Finding finding(Guard guard, Verdict verdict, String why, long count) {
        return new Finding(guard, verdict, why, count, List.of());
    }

    private static String percent(double share) {
        return plain(Math.round(share * 10_000) / 100.0) + " %";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String words(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 120) {
            return minutes + " minutes";
        }
        return time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
    }
}
