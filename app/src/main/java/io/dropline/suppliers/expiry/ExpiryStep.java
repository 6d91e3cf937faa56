package io.dropline.suppliers.expiry;

import io.dropline.problems.Problem.Severity;
import java.util.Optional;

/** How near the end is. */
enum ExpiryStep {
    WEEK(7, Severity.URGENT),
    MONTH(30, Severity.WARNING),
    TWO_MONTHS(60, Severity.INFO);

    static final int FIRST_WARNING = 60;

    private final int days;
    private final Severity severity;

    ExpiryStep(int days, Severity severity) {
        this.days = days;
        this.severity = severity;
    }

    int days() {
        return days;
    }

    Severity severity() {
        return severity;
    }

    /**
     * The step for so many days that are left.
     *
     * @param left days until the last day; 0: it ends today
     * @return empty if the end is farther away than any warning, or has passed
     */
    static Optional<ExpiryStep> of(long left) {
        if (left < 0) {
            return Optional.empty();
        }
        for (ExpiryStep step : values()) {
            if (left <= step.days) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
