package io.dropline.bench.measure;

/** So many of something, and what that took. */
public record Rate(long count, Stopwatch.Spent spent) {
    public double perSecond() {
        return count / spent.seconds();
    }

    public double to(Rate other) {
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
