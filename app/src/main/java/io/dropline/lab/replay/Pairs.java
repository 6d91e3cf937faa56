package io.dropline.lab.replay;

import io.dropline.lab.Difference;

/** Adds up pairs of numbers, then and now; the variance of the differences after Welford. */
final class Pairs {
    private long n;
    private double then;
    private double now;
    private double mean;
    private double squares;

    void add(double before, double after) {
        n++;
        then += before;
        now += after;
        double difference = after - before;
        double off = difference - mean;
        mean += off / n;
        squares += off * (difference - mean);
    }

    Replayed.Compared compared(Measure measure) {
        return new Replayed.Compared(
                measure,
                n,
                n == 0 ? 0 : then / n,
                n == 0 ? 0 : now / n,
                Difference.ofPairs(n, mean, n < 2 ? 0 : squares / (n - 1)));
    }
}
