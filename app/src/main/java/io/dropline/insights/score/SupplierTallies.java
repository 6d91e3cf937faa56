package io.dropline.insights.score;

import java.util.Map;

/** What was counted of one supplier; filled once by {@link TallyStore}. */
final class SupplierTallies {
    /** All of the time that is looked at. */
    final Map<Measure, Tally> all;
    /** The last part of it. */
    final Map<Measure, Tally> lately;

    long orders;
    long shippedUnits;
    long lostUnits;
    /** The sum over SKUs of how much dearer each became; 0.03 is 3 %. */
    double costDrift;

    private double hours;
    private long answers;

    SupplierTallies(Map<Measure, Tally> all, Map<Measure, Tally> lately) {
        this.all = all;
        this.lately = lately;
    }

    void add(Measure measure, Tally tally, boolean recent) {
        all.merge(measure, tally, Tally::plus);
        if (recent) {
            lately.merge(measure, tally, Tally::plus);
        }
    }

    /** Two medians become one by their weights: close enough for a figure that people look at. */
    void answerHours(double median, long of) {
        hours = of + answers == 0 ? 0 : (hours * answers + median * of) / (answers + of);
        answers += of;
    }

    /** Hours to the answer, typically; not a number if nothing was answered. */
    double answerHours() {
        return answers == 0 ? Double.NaN : hours;
    }

    Tally tally(Measure measure) {
        return all.getOrDefault(measure, Tally.NOTHING);
    }

    /** Before the last part. */
    Tally before(Measure measure) {
        return tally(measure).minus(recent(measure));
    }

    Tally recent(Measure measure) {
        return lately.getOrDefault(measure, Tally.NOTHING);
    }

    /** How much dearer a SKU became on average; 0.03 is 3 %. */
    double meanCostDrift() {
        long skus = tally(Measure.COSTS).all();
        return skus == 0 ? 0 : costDrift / skus;
    }
}
