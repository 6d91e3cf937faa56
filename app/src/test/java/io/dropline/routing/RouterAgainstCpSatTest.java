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
 * The router against an independent exact solver, OR-Tools CP-SAT: as many units, at the same cost, each time. {@code -Ddropline.seed=...}
 * repeats a run, {@code -Ddropline.orders=...} changes its length.
 */
class RouterAgainstCpSatTest {
    private static final int ORDERS = Integer.getInteger("dropline.orders", 20_000);
    private static final long SEED = Long.getLong("dropline.seed", System.nanoTime());

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
    void small_orders_with_everything_that_can_go_wrong_cost_the_same() {
        compare("small", ORDERS * 6 / 10, 10, questions -> questions.stepped(questions.tiny()));
        compare("plain", ORDERS * 2 / 10, 10, Questions::tiny);
        compare(
                "open",
                ORDERS * 2 / 10 - ORDERS / 100,
                10,
                questions -> questions.stepped(questions.open(2, 4, 4, Thresholds.SOME, true)));
    }

    @Test
    void large_orders_cost_the_same() {
        compare("4 x 4 with everything", ORDERS / 100, 3, questions -> questions.full(4, 4, 3, true));
        compare("6 x 6 with everything", ORDERS / 200, 2, questions -> questions.full(6, 6, 3, true));
        compare("12 x 12", ORDERS / 1_000, 2, questions -> questions.open(12, 12, 3, Thresholds.NONE, true));
    }

    /** Few: the other solver seldom ends within its time; then its best plan must not be cheaper than one that we say is the cheapest. */
    @Test
    void orders_of_twelve_lines_and_twelve_suppliers_with_everything_are_not_planned_cheaper() {
        compare("12 x 12 with everything", ORDERS / 2_000, 2, questions -> questions.full(12, 12, 3, true));
    }

    private static void compare(String what, int count, double seconds, Function<Questions, RoutingQuestion> of) {
        int equal = 0;
        int unproved = 0;
        int theirs = 0;
        long begin = System.nanoTime();
        for (long seed = SEED; seed < SEED + count; seed++) {
            RoutingQuestion question = of.apply(new Questions(seed));
            RoutingAnswer answer = Router.plan(question);
            CpSatModel.Answer expected = CpSatModel.of(question).solve(seconds);
            String name = what + ", seed " + seed;
            long supplied = answer.chosen().allocations().stream()
                    .mapToLong(Allocation::quantity)
                    .sum();
            long cost = TryingEverything.tenMillionths(answer.chosen().total());
            long least = cost - TryingEverything.tenMillionths(answer.gap());
            if (expected.proved() && answer.provedOptimal()) {
                assertThat(supplied).as(name).isEqualTo(expected.supplied());
                assertThat(cost).as(name).isEqualTo(expected.cost());
                equal++;
            } else if (expected.proved()) {
                unproved++;
                if (supplied == expected.supplied()) {
                    assertThat(expected.cost()).as(name).isBetween(least, cost);
                }
            } else {
                theirs++;
                if (answer.provedOptimal() && supplied == expected.supplied()) {
                    assertThat(expected.cost()).as(name).isGreaterThanOrEqualTo(cost);
                }
            }
        }
        System.out.printf(
                "routing: %d orders (%s) from seed %d against CP-SAT: %d equal, %d where our proof and %d where theirs ran out of effort, %.0f s%n",
                count, what, SEED, equal, unproved, theirs, (System.nanoTime() - begin) / 1e9);
        assertThat(unproved).as("unproved of " + what).isLessThanOrEqualTo(count / 50 + 1);
    }
}
