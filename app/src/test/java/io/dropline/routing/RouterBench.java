package io.dropline.routing;

import com.google.ortools.Loader;
import io.dropline.routing.Questions.Thresholds;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * Measures plans per second on one core, beside OR-Tools CP-SAT on the same orders in the same run. Time is the processor time of the one thread,
 * so what else the machine does matters little. Run by {@code ./dropline bench routing}; {@code --quick} looks whether it works.
 */
final class RouterBench {
    private static final int ORDERS = 500;

    private final double seconds;
    private final boolean solver;

    private RouterBench(double seconds, boolean solver) {
        this.seconds = seconds;
        this.solver = solver;
    }

    public static void main(String[] arguments) {
        boolean quick = List.of(arguments).contains("--quick");
        RouterBench bench = new RouterBench(quick ? 0.5 : 6, canSolve());
        System.out.printf("%-58s %14s %14s %10s%n", "plans per second on one core", "Dropline", "CP-SAT", "ratio");
        for (int lines : new int[] {1, 3, 10}) {
            bench.compare(
                    lines + " x 5, prices, fees and freight",
                    seed -> new Questions(seed).open(lines, 5, 3, Thresholds.NONE, true));
            bench.compare(
                    lines + " x 5, half of the suppliers ship free from an amount on",
                    seed -> new Questions(seed).open(lines, 5, 3, Thresholds.SOME, true));
            bench.compare(
                    lines + " x 5, breaks, weight tables, minimums, packs, thresholds",
                    seed -> new Questions(seed).full(lines, 5, 3, true));
        }
        int hard = quick ? 10 : 200;
        for (int most : new int[] {3, 10}) {
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

    private static boolean canSolve() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            System.out.println("OR-Tools has no library for this machine: " + e);
            return false;
        }
    }

    private void compare(String what, LongFunction<RoutingQuestion> of) {
        List<RoutingQuestion> questions =
                LongStream.range(0, ORDERS).mapToObj(of).toList();
        ToIntFunction<RoutingQuestion> ours =
                question -> Router.plan(question).chosen().allocations().size();
        rate(questions, ours, seconds);
        double router = rate(questions, ours, seconds);
        double cpSat = solver ? rate(questions, RouterBench::solved, seconds / 2) : Double.NaN;
        System.out.printf(Locale.ROOT, "%-58s %,14.0f %,14.0f %10.0f%n", what, router, cpSat, router / cpSat);
    }

    private static int solved(RoutingQuestion question) {
        return (int) CpSatModel.of(question).solve(1).supplied();
    }

    private static double rate(List<RoutingQuestion> questions, ToIntFunction<RoutingQuestion> plan, double seconds) {
        long begin = cpu();
        long end = begin + (long) (seconds * 1e9);
        long count = 0;
        long used = 0;
        for (int at = 0; cpu() < end; at = (at + 5) % ORDERS) {
            for (int k = at; k < at + 5; k++) {
                used += plan.applyAsInt(questions.get(k));
                count++;
            }
        }
        if (used == 0) {
            throw new IllegalStateException("nothing was planned");
        }
        return count / ((cpu() - begin) / 1e9);
    }

    private static void slowest(String what, int orders, LongFunction<RoutingQuestion> of) {
        double[] millis = new double[orders];
        int unproved = 0;
        for (int seed = 0; seed < orders; seed++) {
            RoutingQuestion question = of.apply(seed);
            long begin = cpu();
            unproved += Router.plan(question).provedOptimal() ? 0 : 1;
            millis[seed] = (cpu() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-58s median %.1f ms, 99 of 100 within %.1f ms, slowest %.1f ms, %d of %d not proved%n",
                what,
                millis[orders / 2],
                millis[orders * 99 / 100],
                millis[orders - 1],
                unproved,
                orders);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
