package io.dropline.routing;

import com.google.ortools.Loader;
import io.dropline.routing.Questions.Thresholds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Plans per second of one thread, for orders of 1, 3 and 10 lines that five suppliers could supply, beside OR-Tools CP-SAT on the same orders. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PlansPerSecond {
    private static final int ORDERS = 500;
    private static final int SUPPLIERS = 5;
    private static final int MOST_UNITS = 3;

    /** What the suppliers' terms hold. */
    public enum Terms {
        PLAIN("prices, fees and freight"),
        FREE_OVER("half of the suppliers ship free from an amount on"),
        EVERYTHING("breaks, weight tables, minimums, packs, thresholds");

        final String words;

        Terms(String words) {
            this.words = words;
        }
    }

    @Param({"1", "3", "10"})
    public int lines;

    @Param
    public Terms terms = Terms.PLAIN;

    private List<RoutingQuestion> questions = List.of();
    private int next;

    /** The same orders in every run. */
    @Setup
    public void ask() {
        Loader.loadNativeLibraries();
        questions = LongStream.range(0, ORDERS).mapToObj(this::question).toList();
    }

    private RoutingQuestion question(long seed) {
        Questions one = new Questions(seed);
        return switch (terms) {
            case PLAIN -> one.open(lines, SUPPLIERS, MOST_UNITS, Thresholds.NONE, true);
            case FREE_OVER -> one.open(lines, SUPPLIERS, MOST_UNITS, Thresholds.SOME, true);
            case EVERYTHING -> one.full(lines, SUPPLIERS, MOST_UNITS, true);
        };
    }

    private RoutingQuestion next() {
        next = (next + 1) % ORDERS;
        return questions.get(next);
    }

    @Benchmark
    public Object dropline() {
        return Router.plan(next());
    }

    @Benchmark
    public Object cpSat() {
        return CpSatModel.of(next()).solve(60);
    }
}
