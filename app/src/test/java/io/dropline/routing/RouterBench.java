package io.dropline.routing;

import com.google.ortools.Loader;
import io.dropline.routing.PlansPerSecond.Terms;
import io.dropline.routing.Questions.Thresholds;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the router by JMH: plans per second on one core, beside OR-Tools CP-SAT on the same orders in the same run; then how long the
 * hardest orders take and how many are proved. Run by {@code ./dropline bench routing}; {@code --quick} looks whether it works, {@code --prove}
 * instead compares 20,000 random orders with CP-SAT ({@code --prove 500 1} so many, from this seed).
 */
final class RouterBench {
    private RouterBench() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> words = List.of(arguments);
        Loader.loadNativeLibraries();
        int prove = words.indexOf("--prove");
        if (prove >= 0) {
            int orders = words.size() > prove + 1 ? Integer.parseInt(words.get(prove + 1)) : 20_000;
            long seed = words.size() > prove + 2 ? Long.parseLong(words.get(prove + 2)) : System.nanoTime();
            RouterAgainstCpSatTest.compareAll(orders, seed);
            RouterAgainstCpSatTest.compareHardest(orders / 100, seed);
            return;
        }
        boolean quick = words.contains("--quick");
        report(measured(quick));
        int hard = quick ? 10 : 200;
        for (int most : new int[] {3, 10, 50}) {
            slowest(
                    "12 x 12 with everything, up to " + most + " units",
                    hard,
                    seed -> new Questions(seed).full(12, 12, most, true));
        }
        slowest(
                "12 x 12, all ship free from an amount on",
                hard,
                seed -> new Questions(seed).open(12, 12, 10, Thresholds.ALL, true));
    }

    private static Collection<RunResult> measured(boolean quick) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(PlansPerSecond.class.getName())
                        .threads(1)
                        .forks(1)
                        .warmupIterations(quick ? 1 : 3)
                        .warmupTime(TimeValue.milliseconds(quick ? 200 : 2_000))
                        .measurementIterations(quick ? 1 : 5)
                        .measurementTime(TimeValue.milliseconds(quick ? 200 : 2_000))
                        .jvmArgsAppend("-XX:+UseSerialGC")
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static void report(Collection<RunResult> results) {
        System.out.printf("%n%-66s %14s %14s %10s%n", "plans per second on one core", "Dropline", "CP-SAT", "ratio");
        for (Terms terms : Terms.values()) {
            for (String lines : List.of("1", "3", "10")) {
                double ours = score(results, "dropline", lines, terms);
                double theirs = score(results, "cpSat", lines, terms);
                System.out.printf(
                        Locale.ROOT,
                        "%-66s %,14.0f %,14.0f %10.0f%n",
                        lines + " x 5, " + terms.words,
                        ours,
                        theirs,
                        ours / theirs);
            }
        }
    }

    private static double score(Collection<RunResult> results, String label, String lines, Terms terms) {
        return results.stream()
                .filter(one -> one.getPrimaryResult().getLabel().equals(label)
                        && one.getParams().getParam("lines").equals(lines)
                        && one.getParams().getParam("terms").equals(terms.name()))
                .mapToDouble(one -> one.getPrimaryResult().getScore())
                .findAny()
                .orElse(Double.NaN);
    }

    /** Time is the processor time of the one thread. */
    private static void slowest(String what, int orders, LongFunction<RoutingQuestion> of) {
        double[] millis = new double[orders];
        int unproved = 0;
        double gap = 0;
        for (int seed = 0; seed < orders; seed++) {
            RoutingQuestion question = of.apply(seed);
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
                Locale.ROOT,
                "%-66s median %.1f ms, 99 of 100 within %.1f ms, slowest %.1f ms, %d of %d not proved (gap up to %.2f"
                        + " %%)%n",
                what,
                millis[orders / 2],
                millis[orders * 99 / 100],
                millis[orders - 1],
                unproved,
                orders,
                gap * 100);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
