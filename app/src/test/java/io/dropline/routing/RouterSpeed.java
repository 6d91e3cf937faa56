package io.dropline.routing;

import io.dropline.routing.Questions.Thresholds;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Prints how long plans take. A main, not a test: figures depend on the machine. */
final class RouterSpeed {
    private RouterSpeed() {}

    public static void main(String[] args) {
        everyday("everything stepped", 20, seed -> new Questions(seed).full(3, 5, 3, true));
        for (int round = 0; round < 2; round++) {
            for (int most : new int[] {3, 6, 20}) {
                for (boolean fees : new boolean[] {true, false}) {
                    hard(
                            "12 x 12, up to " + most + " units, everything stepped" + (fees ? ", fees" : ""),
                            100,
                            seed -> new Questions(seed).full(12, 12, most, fees));
                }
            }
        }
        for (Thresholds thresholds : Thresholds.values()) {
            everyday("thresholds " + thresholds, 250, seed -> new Questions(seed).open(3, 5, 3, thresholds, true));
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

    private static void everyday(String what, int rounds, LongFunction<RoutingQuestion> questionsOf) {
        List<RoutingQuestion> questions = new ArrayList<>();
        for (int seed = 0; seed < 1000; seed++) {
            questions.add(questionsOf.apply(seed));
        }
        long planned = 0;
        long allocations = 0;
        long begin = 0;
        for (int round = 0; round < rounds; round++) {
            if (round == rounds * 2 / 5) {
                begin = cpu();
                planned = 0;
            }
            for (RoutingQuestion question : questions) {
                allocations += Router.plan(question).chosen().allocations().size();
                planned++;
            }
        }
        double seconds = (cpu() - begin) / 1e9;
        System.out.printf("3 x 5, %s: %,.0f plans/s (%d allocations)%n", what, planned / seconds, allocations);
    }

    static void hard(int lines, int suppliers, int most, Thresholds thresholds, boolean fees, int questions) {
        hard(
                "%d x %d, up to %d units, thresholds %s, %s"
                        .formatted(lines, suppliers, most, thresholds, fees ? "fees" : "no fees"),
                questions,
                seed -> new Questions(seed).open(lines, suppliers, most, thresholds, fees));
    }

    static void hard(String what, int questions, LongFunction<RoutingQuestion> questionsOf) {
        double[] millis = new double[questions];
        int unproved = 0;
        double gap = 0;
        for (int seed = 0; seed < questions; seed++) {
            RoutingQuestion question = questionsOf.apply(seed);
            long begin = cpu();
            RoutingAnswer answer = Router.plan(question);
            millis[seed] = (cpu() - begin) / 1e6;
            if (!answer.provedOptimal()) {
                unproved++;
                gap = Math.max(
                        gap,
                        answer.gap().doubleValue() / answer.chosen().total().doubleValue());
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.2f ms, worst %.2f ms, %d of %d unproved (gap %.2f%%)%n",
                what, millis[questions / 2], millis[questions - 1], unproved, questions, gap * 100);
    }

    /** Time of this thread alone, whatever else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
