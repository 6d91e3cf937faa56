package io.dropline.api.insights;

import io.dropline.api.Says;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import io.dropline.returns.ReturnReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a supplier did over 90 days. */
record ScoreView(
        @Says("The supplier's code.") String supplier,
        String name,
        long purchaseOrders,

        @Says("NEW while too little is known to grade it.") Grade.Letter grade,

        @Says(
                "From 0 to 100: the sum of weight × points over the measures, divided by the sum of their weights. Null where nothing was counted.")
        @Nullable
        BigDecimal points,

        @Says("Typically, from purchase order to answer. Null if nothing was answered.") @Nullable
        BigDecimal answerHours,

        @Says("Typically, calendar days from purchase order to last parcel. Null if nothing was shipped whole.")
        @Nullable
        BigDecimal shipDays,

        @Says(
                "Working days to the parcel that it has signed for; purchase orders ask for them where its handling days would take longer.")
        @Nullable
        Integer agreedShipDays,

        @Says("How much dearer a SKU became on average; 0.03 is 3 %.")
        BigDecimal costDrift,

        @Says("What came back or is to come back of what was ordered in that time, the most frequent reason first.")
        List<ReturnedView> returned,

        @Says("The share of the orders that it could have which goes to it, in percent.")
        int share,

        List<MeasureView> measures) {
    /** Units sent back for one reason. */
    record ReturnedView(
            ReturnReason reason,
            long units,

            @Says("Of the units shipped; 0.03 is 3 %.") BigDecimal share) {}

    /** One measure: so many good of so many. */
    record MeasureView(
            Measure measure,
            String label,
            @Says("What is counted.") String unit,
            long good,
            long all,

            @Says("The share that is usual for your suppliers; it stands for ten cases beside those counted.")
            BigDecimal usual,

            @Says("The share with which it counts: (good + 10 × usual) ÷ (all + 10).")
            BigDecimal weighed,

            @Says("From 0 at the floor to 100 at the target.")
            BigDecimal points,

            int weight,
            BigDecimal target,
            BigDecimal floor,

            @Says("Whether it became worse in the last 14 days.")
            boolean worse) {
        private static MeasureView of(Grade.Term term, boolean worse) {
            Measure measure = term.measure();
            return new MeasureView(
                    measure,
                    measure.label(),
                    measure.unit(),
                    term.tally().good(),
                    term.tally().all(),
                    exact(term.usual(), 4),
                    exact(term.weighed(), 4),
                    exact(term.points(), 1),
                    measure.weight(),
                    exact(measure.target(), 2),
                    exact(measure.floor(), 2),
                    worse);
        }
    }

    static ScoreView of(Score score) {
        return new ScoreView(
                score.code(),
                score.name(),
                score.orders(),
                score.grade().letter(),
                known(score.grade().points()),
                known(score.answerHours()),
                known(score.shipDays()),
                score.agreedShipDays(),
                exact(score.costDrift(), 4),
                score.returned().stream()
                        .map(one -> new ReturnedView(one.reason(), one.units(), exact(one.share(), 4)))
                        .toList(),
                score.throttle().share(),
                score.grade().terms().stream()
                        .map(term -> MeasureView.of(term, score.drifting().contains(term.measure())))
                        .toList());
    }

    private static @Nullable BigDecimal known(double figure) {
        return Double.isNaN(figure) ? null : exact(figure, 1);
    }

    private static BigDecimal exact(double figure, int digits) {
        return BigDecimal.valueOf(figure).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
