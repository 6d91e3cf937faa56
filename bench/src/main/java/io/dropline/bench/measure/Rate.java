package io.dropline.bench;

/** So many of something, and what that took. */
record Rate(long count, Stopwatch.Spent spent) {
    double perSecond() {
        return count / spent.seconds();
    }

    double to(Rate other) {
        return perSecond() / other.perSecond();
    }

    /** Microseconds of processor time for each. */
    double javaEach() {
        return spent.cpu().java() * 1e6 / count;
    }

    double postgresEach() {
        return spent.cpu().postgres() * 1e6 / count;
    }
}
