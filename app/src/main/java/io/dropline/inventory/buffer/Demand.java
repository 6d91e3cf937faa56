package io.dropline.inventory.buffer;

/** What others buy in a time: negative binomial, walked upwards from zero. Where it is far above zero, by the normal distribution. */
final class Demand {
    /** Above this mean the chance of nothing is too small a number to begin with. */
    private static final double LARGE = 300;

    private final double shape;
    private final double share;
    private final double mean;
    private final double deviation;
    private int units;
    private double here;
    private double upToHere;

    /**
     * @param shape units believed and seen
     * @param days in which they were
     * @param age the time in question, in days
     */
    Demand(double shape, double days, double age) {
        this.shape = shape;
        this.share = age / (days + age);
        this.mean = shape * age / days;
        this.deviation = Math.sqrt(mean * (1 + age / days));
        this.here = Math.exp(-shape * Math.log1p(age / days));
        this.upToHere = here;
    }

    void next() {
        here *= (shape + units) / (units + 1) * share;
        upToHere += here;
        units++;
    }

    /** The chance that it is more than the units walked to. */
    double above() {
        return mean > LARGE ? normalAbove((units + 0.5 - mean) / deviation) : Math.max(0, 1 - upToHere);
    }

    /** Abramowitz and Stegun 26.2.17, within 7.5e-8. */
    private static double normalAbove(double z) {
        if (z < 0) {
            return 1 - normalAbove(-z);
        }
        double t = 1 / (1 + 0.2316419 * z);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }
}
