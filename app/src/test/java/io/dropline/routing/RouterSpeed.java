package io.dropline.routing;

import io.dropline.routing.Questions.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints how long plans take. A main, not a test: figures depend on the machine. */
final class RouterSpeed {
    private RouterSpeed() {}

    public static void main(String[] args) {
        for (Thresholds thresholds : Thresholds.values()) {
            everyday(thresholds);
        }
        for (int i = 0; i < 2; i++) {
            for (Thresholds thresholds : Thresholds.values()) {
                for (int most : new int[] {3, 20, 200}) {
                    hard(12, 12, most, thresholds, true, 100);
                    hard(12, 12, most, thresholds, false, 100);
                }
            }
        }
        hard(20, 20, 5, Thresholds.SOME, true, 100);
        hard(40, 60, 5, Thresholds.SOME, true, 100);
    }

    private static void everyday(Thresholds thresholds) {
        List<RoutingQuestion> questions = new ArrayList<>();
        for (int seed = 0; seed < 1000; seed++) {
            questions.add(new Questions(seed).open(3, 5, 3, thresholds, true));
        }
        long planned = 0;
        long allocations = 0;
        long begin = 0;
        for (int round = 0; round < 250; round++) {
            if (round == 100) {
                begin = System.nanoTime();
                planned = 0;
            }
            for (RoutingQuestion question : questions) {
                allocations += Router.plan(question).chosen().allocations().size();
                planned++;
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "3 x 5, thresholds %s: %,.0f plans/s (%d allocations)%n", thresholds, planned / seconds, allocations);
    }

    static void hard(int lines, int suppliers, int most, Thresholds thresholds, boolean fees, int questions) {
        double[] millis = new double[questions];
        int unproved = 0;
        double gap = 0;
        for (int seed = 0; seed < questions; seed++) {
            RoutingQuestion question = new Questions(seed).open(lines, suppliers, most, thresholds, fees);
            long begin = System.nanoTime();
            RoutingAnswer answer = Router.plan(question);
            millis[seed] = (System.nanoTime() - begin) / 1e6;
            if (!answer.provedOptimal()) {
                unproved++;
                gap = Math.max(
                        gap,
                        answer.gap().doubleValue() / answer.chosen().total().doubleValue());
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%d x %d, up to %d units, thresholds %s, %s: median %.2f ms, worst %.2f ms, %d of %d unproved (gap %.2f%%)%n",
                lines,
                suppliers,
                most,
                thresholds,
                fees ? "fees" : "no fees",
                millis[questions / 2],
                millis[questions - 1],
                unproved,
                questions,
                gap * 100);
    }
}
