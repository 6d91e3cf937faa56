package io.dropline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import io.dropline.routing.Questions.Thresholds;
import io.dropline.routing.RoutingPlan.Allocation;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The router against an independent exact solver, OR-Tools CP-SAT: both prove their plan, of as many units, at the same cost, each time.
 * {@code -Ddropline.seed=...} repeats a run, {@code -Ddropline.orders=...} changes its length; {@code ./dropline bench routing --prove} makes
 * the comparison with 20,000 orders.
 */
class RouterAgainstCpSatTest {
    private static final int ORDERS = Integer.getInteger("dropline.orders", 4_000);
    private static final long SEED = Long.getLong("dropline.seed", System.nanoTime());
    /** Of the other solver; it seldom needs a hundredth of it. */
    private static final double SECONDS_TO_PROVE = 600;

    private static final double SECONDS_TO_BEAT = 2;

    @BeforeAll
    static void load() {
        try {
            Loader.loadNativeLibraries();
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            System.out.println("routing: OR-Tools has no library for this machine, nothing was compared: " + e);
            Assumptions.abort("OR-Tools cannot be loaded here");
        }
    }

    @Test
    void random_orders_cost_the_same() {
        compareAll(ORDERS, SEED);
    }

    /** The other solver seldom ends within its time: then its best plan must not be cheaper than ours, which we say is the cheapest. */
    @Test
    void orders_of_twelve_lines_and_twelve_suppliers_with_everything_are_not_planned_cheaper() {
        compareHardest(Math.max(1, ORDERS / 1_000), SEED);
    }

    /** @param orders how many in all, most of them small */
    static void compareAll(int orders, long seed) {
        int twelve = orders / 1_000;
        int six = orders / 400;
        int four = orders / 100;
        int open = orders / 5 - twelve - six - four;
        int plain = orders / 5;
        int small = orders - plain - open - four - six - twelve;
        compare("small, with everything that can go wrong", small, seed, one -> one.stepped(one.tiny()));
        compare("small, plain", plain, seed, Questions::tiny);
        compare("2 x 4 with everything", open, seed, one -> one.stepped(one.open(2, 4, 4, Thresholds.SOME, true)));
        compare("4 x 4 with everything", four, seed, one -> one.full(4, 4, 3, true));
        compare("6 x 6 with everything", six, seed, one -> one.full(6, 6, 3, true));
        compare("12 x 12, plain", twelve, seed, one -> one.open(12, 12, 3, Thresholds.NONE, true));
    }

    private static void compare(String what, int count, long first, Function<Questions, RoutingQuestion> of) {
        long begin = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            RoutingQuestion question = of.apply(new Questions(seed));
            RoutingAnswer answer = Router.plan(question);
            CpSatModel.Answer expected = CpSatModel.of(question).solve(SECONDS_TO_PROVE);
            String name = what + ", seed " + seed;
            assertThat(answer.provedOptimal()).as("our proof of " + name).isTrue();
            assertThat(expected.proved()).as("their proof of " + name).isTrue();
            assertThat(supplied(answer)).as(name).isEqualTo(expected.supplied());
            assertThat(cost(answer)).as(name).isEqualTo(expected.cost());
        }
        System.out.printf(
                "routing: %,d orders (%s) from seed %d proved by us and by CP-SAT, at equal cost each time, %.0f s%n",
                count, what, first, (System.nanoTime() - begin) / 1e9);
    }

    /** @param orders how many of each size */
    static void compareHardest(int orders, long first) {
        for (int most : new int[] {3, 10}) {
            long begin = System.nanoTime();
            int equal = 0;
            for (long seed = first; seed < first + orders; seed++) {
                RoutingQuestion question = new Questions(seed).full(12, 12, most, true);
                RoutingAnswer answer = Router.plan(question);
                CpSatModel.Answer found = CpSatModel.of(question).solve(SECONDS_TO_BEAT);
                String name = "12 x 12 with up to " + most + " units, seed " + seed;
                long least = cost(answer) - TryingEverything.tenMillionths(answer.gap());
                if (found.proved()) {
                    assertThat(found.cost()).as(name).isBetween(least, cost(answer));
                }
                if (found.supplied() == supplied(answer)) {
                    assertThat(found.cost()).as(name).isGreaterThanOrEqualTo(least);
                    equal += found.cost() == cost(answer) ? 1 : 0;
                }
            }
            System.out.printf(
                    "routing: %,d orders of 12 x 12 with everything, up to %d units, from seed %d: CP-SAT found the"
                            + " same %d times in %.0f s each, and never a cheaper plan, %.0f s%n",
                    orders, most, first, equal, SECONDS_TO_BEAT, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static long supplied(RoutingAnswer answer) {
        return answer.chosen().allocations().stream()
                .mapToLong(Allocation::quantity)
                .sum();
    }

    private static long cost(RoutingAnswer answer) {
        return TryingEverything.tenMillionths(answer.chosen().total());
    }
}
