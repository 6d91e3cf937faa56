package io.dropline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.Questions.Thresholds;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Same question, same answer; and an answer even where the search is cut short. */
class RouterRepeatabilityTest {
    private static final long SEED = Long.getLong("dropline.seed", 20_260);

    @Test
    void the_order_in_which_a_question_is_told_does_not_matter() {
        for (long seed = SEED; seed < SEED + 2_000; seed++) {
            Questions questions = new Questions(seed);
            RoutingQuestion question = questions.tiny();
            assertThat(Router.plan(questions.shuffled(question)))
                    .as("seed " + seed)
                    .isEqualTo(Router.plan(question));
        }
        for (long seed = SEED; seed < SEED + 50; seed++) {
            Questions questions = new Questions(seed);
            RoutingQuestion question = questions.open(6, 9, 5, Thresholds.SOME, true);
            assertThat(Router.plan(questions.shuffled(question)))
                    .as("seed " + seed)
                    .isEqualTo(Router.plan(question));
        }
    }

    @Test
    void a_search_cut_short_still_supplies_everything_and_tells_an_honest_gap() {
        int unproved = 0;
        for (long seed = SEED; seed < SEED + 300; seed++) {
            RoutingQuestion question = new Questions(seed).open(4, 3 + (int) (seed % 8), 4, Thresholds.ALL, true);
            RoutingAnswer best = Router.plan(question);
            assertThat(best.provedOptimal()).isTrue();
            for (long effort : new long[] {0, 300, 3_000}) {
                RoutingAnswer hasty = Router.plan(question, effort);
                String name = "seed " + seed + ", effort " + effort;
                BigDecimal atLeast = hasty.chosen().total().subtract(hasty.gap());
                assertThat(hasty.shortfalls()).as(name).isEqualTo(best.shortfalls());
                assertThat(best.chosen().total())
                        .as(name)
                        .isBetween(atLeast, hasty.chosen().total());
                unproved += hasty.provedOptimal() ? 0 : 1;
            }
        }
        assertThat(unproved).isGreaterThan(100);
    }

    @Test
    void more_suppliers_than_can_be_compared_still_give_an_answer() {
        RoutingQuestion question = new Questions(SEED).open(15, 80, 5, Thresholds.SOME, true);
        RoutingAnswer answer = Router.plan(question);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.provedOptimal()).isFalse();
        assertThat(answer.gap()).isBetween(BigDecimal.ZERO, answer.chosen().total());
        assertThat(answer.exclusions())
                .filteredOn(one -> one.reason() == RoutingAnswer.Reason.NOT_COMPARED)
                .hasSize(18);
    }

    @Test
    void quantities_in_the_millions_are_planned_too() {
        for (long seed = SEED; seed < SEED + 30; seed++) {
            for (int most : new int[] {100_000, 5_000_000}) {
                RoutingAnswer answer = Router.plan(new Questions(seed).open(4, 5, most, Thresholds.ALL, false));
                assertThat(answer.complete()).isTrue();
                assertThat(answer.gap()).isLessThanOrEqualTo(answer.chosen().total());
            }
        }
    }

    @Test
    void quantities_in_the_millions_are_planned_with_breaks_and_weights_too() {
        for (long seed = SEED; seed < SEED + 20; seed++) {
            RoutingAnswer answer = Router.plan(new Questions(seed).full(3, 4, 20_000, true));
            assertThat(answer.gap()).isLessThanOrEqualTo(answer.chosen().total());
            assertThat(answer.chosen().suppliers()).isNotEmpty();
        }
    }

    @Test
    void the_order_in_which_a_stepped_question_is_told_does_not_matter() {
        for (long seed = SEED; seed < SEED + 2_000; seed++) {
            Questions questions = new Questions(seed);
            RoutingQuestion question = questions.stepped(questions.tiny());
            assertThat(Router.plan(questions.shuffled(question)))
                    .as("seed " + seed)
                    .isEqualTo(Router.plan(question));
        }
        for (long seed = SEED; seed < SEED + 20; seed++) {
            Questions questions = new Questions(seed);
            RoutingQuestion question = questions.full(6, 9, 5, true);
            assertThat(Router.plan(questions.shuffled(question)))
                    .as("seed " + seed)
                    .isEqualTo(Router.plan(question));
        }
    }

    @Test
    void the_runner_up_of_many_suppliers_does_without_one_of_the_chosen() {
        for (long seed = SEED; seed < SEED + 40; seed++) {
            RoutingAnswer answer = Router.plan(new Questions(seed).full(8, 8, 3, true));
            Set<UUID> chosen = suppliers(answer.chosen());
            RoutingPlan runnerUp = answer.runnerUp().orElseThrow();
            assertThat(suppliers(runnerUp).containsAll(chosen))
                    .as("seed " + seed)
                    .isFalse();
            assertThat(runnerUp.total())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(answer.chosen().total());
        }
    }

    private static Set<UUID> suppliers(RoutingPlan plan) {
        return plan.suppliers().stream().map(SupplierCost::supplierId).collect(Collectors.toSet());
    }

    @Test
    void the_hardest_orders_are_planned_in_time() {
        for (Thresholds thresholds : Thresholds.values()) {
            RouterSpeed.hard(12, 12, 20, thresholds, true, 10);
        }
    }
}
