package io.dropline.insights.score;

import io.dropline.returns.ReturnReason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
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
    /** Units that customers sent back or are to send back. */
    final Map<ReturnReason, Long> returned = new EnumMap<>(ReturnReason.class);

    /** The sum over SKUs of how much dearer each became; 0.03 is 3 %. */
    double costDrift;

    private final Typical answerHours = new Typical();
    private final Typical shipDays = new Typical();

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

    void answerHours(double median, long of) {
        answerHours.add(median, of);
    }

    void shipDays(double median, long of) {
        shipDays.add(median, of);
    }

    /** Hours to the answer, typically; not a number if nothing was answered. */
    double answerHours() {
        return answerHours.value();
    }

    /** Calendar days from purchase order to last parcel, typically; not a number if nothing was shipped whole. */
    double shipDays() {
        return shipDays.value();
    }

    /** By reason, the most frequent first. */
    List<Score.Returned> returned() {
        long shipped = tally(Measure.STAYS).all();
        return returned.entrySet().stream()
                .map(one -> new Score.Returned(one.getKey(), one.getValue(), (double) one.getValue() / shipped))
                .sorted(Comparator.comparingLong(Score.Returned::units).reversed())
                .toList();
    }

    /** Units that the customer does not keep, whatever the reason: never reached, or sent back. */
    long backUnits() {
        return lostUnits + returned.values().stream().mapToLong(Long::longValue).sum();
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

    /** Two medians become one by their weights: close enough for a figure that people look at. */
    private static final class Typical {
        private double median;
        private long cases;

        private void add(double other, long of) {
            median = of + cases == 0 ? 0 : (median * cases + other * of) / (cases + of);
            cases += of;
        }

        private double value() {
            return cases == 0 ? Double.NaN : median;
        }
    }
}
