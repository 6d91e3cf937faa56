package io.dropline.insights.score;

/**
 * What is counted of a supplier. Each is so many good of so many.
 *
 * <p>A share at {@link #target()} or above earns all points, one at {@link #floor()} or below none, those between in proportion.
 */
public enum Measure {
    /** Purchase orders answered before the answer was due. */
    ANSWERS("Answers in time", "purchase orders", 0.95, 0.60, 15),
    /** Purchase orders whose last parcel left by the required ship date. */
    SHIPS("Ships by the required day", "purchase orders", 0.95, 0.70, 25),
    /** Units supplied of those asked. */
    FILLS("Supplies what was asked", "units", 0.98, 0.85, 20),
    /** Purchase orders that it did not turn down as a whole. */
    KEEPS("Keeps purchase orders", "purchase orders", 0.98, 0.85, 5),
    /** Parcels with a number that the carrier knows. */
    TRACKS("Tracking numbers that work", "parcels", 0.97, 0.80, 10),
    /** Parcels that reached the customer. */
    ARRIVES("Parcels that arrive", "parcels", 0.98, 0.90, 10),
    /** Units that nobody sent back because they were broken, wrong or not what was told of them. */
    STAYS("Goods without fault", "units", 0.99, 0.92, 5),
    /** Lines for which the stock it told was there. */
    STOCKS("Stock that was there", "lines", 0.98, 0.85, 5),
    /** SKUs that cost no more than 2 % above what they cost at the beginning of the time. */
    COSTS("Costs that stayed", "SKUs", 0.90, 0.50, 5);

    private final String label;
    private final String unit;
    private final double target;
    private final double floor;
    private final int weight;

    Measure(String label, String unit, double target, double floor, int weight) {
        this.label = label;
        this.unit = unit;
        this.target = target;
        this.floor = floor;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** What is counted, in the plural. */
    public String unit() {
        return unit;
    }

    public double target() {
        return target;
    }

    public double floor() {
        return floor;
    }

    /** All weights together are 100. */
    public int weight() {
        return weight;
    }

    /** From 0 to 1. */
    double points(double share) {
        return Math.clamp((share - floor) / (target - floor), 0.0, 1.0);
    }
}
