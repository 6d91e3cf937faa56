package io.dropline.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.Questions.Thresholds;
import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The router against trying everything. {@code -Ddropline.seed=...} repeats a run, {@code -Ddropline.questions=...} makes it longer. */
class RouterExactnessTest {
    private static final int QUESTIONS = Integer.getInteger("dropline.questions", 25_000);

    @Test
    void no_allocation_of_whole_units_is_better_where_anything_may_be_wrong() {
        compare(QUESTIONS, Questions::tiny);
    }

    @Test
    void no_allocation_of_whole_units_is_better_where_all_ship_free_from_some_amount_on() {
        compare(QUESTIONS / 250, questions -> questions.open(3, 4, 4, Thresholds.ALL, true));
        compare(QUESTIONS / 250, questions -> questions.open(4, 3, 4, Thresholds.ALL, false));
        compare(QUESTIONS / 250, questions -> questions.open(2, 8, 3, Thresholds.ALL, true));
        compare(QUESTIONS / 250, questions -> questions.open(2, 5, 7, Thresholds.SOME, false));
    }

    @Test
    void no_allocation_of_whole_units_is_better_with_breaks_packs_weights_and_minimums() {
        compare(QUESTIONS, questions -> questions.stepped(questions.tiny()));
        compare(QUESTIONS / 250, questions -> questions.stepped(questions.open(3, 4, 4, Thresholds.SOME, true)));
        compare(QUESTIONS / 250, questions -> questions.stepped(questions.open(2, 5, 6, Thresholds.ALL, true)));
    }

    /** Where it was settled that freight is paid, its first unit once counted twice: dearer plans were said to be the cheapest. */
    @Test
    void no_allocation_of_whole_units_is_better_where_freight_by_the_unit_is_sometimes_free() {
        compare("seed 1716", new Questions(1716).full(3, 3, 3, true));
        compare(QUESTIONS / 10, questions -> questions.full(3, 3, 3, true));
        compare(QUESTIONS / 10, questions -> questions.full(2, 3, 5, true));
    }

    /** Once the search left a node unseen: its relaxed plan used a supplier that the same step had found must stay out. */
    @Test
    void no_allocation_is_better_where_who_was_cheapest_turns_out_to_stay_out() {
        compare("seed 12170309668478", new Questions(12_170_309_668_478L).full(2, 3, 5, true));
    }

    private static void compare(String name, RoutingQuestion question) {
        RoutingAnswer answer = Router.plan(question);
        checkPlan(question, answer.chosen(), new TryingEverything(question).cheapest(), name);
    }

    private static void compare(int count, Function<Questions, RoutingQuestion> questions) {
        long first = Long.getLong("dropline.seed", System.nanoTime());
        int split = 0;
        int incomplete = 0;
        int second = 0;
        for (long seed = first; seed < first + count; seed++) {
            RoutingQuestion question = questions.apply(new Questions(seed));
            RoutingAnswer answer = Router.plan(question);
            TryingEverything everything = new TryingEverything(question);
            String name = "seed " + seed;
            assertThat(answer.provedOptimal()).as(name).isTrue();
            checkPlan(question, answer.chosen(), everything.cheapest(), name);
            checkShortfalls(question, answer, name);
            checkRunnerUp(question, answer, everything, name);
            split += answer.chosen().suppliers().size() > 1 ? 1 : 0;
            incomplete += answer.complete() ? 0 : 1;
            second += answer.runnerUp().isPresent() ? 1 : 0;
        }
        System.out.printf(
                "routing: %d questions from seed %d against trying everything: %d split, %d incomplete, %d with a"
                        + " runner-up%n",
                count, first, split, incomplete, second);
        assertThat(split).isGreaterThan(count / 20);
        assertThat(second).isGreaterThan(count / 20);
    }

    private static void checkRunnerUp(
            RoutingQuestion question, RoutingAnswer answer, TryingEverything everything, String name) {
        if (answer.chosen().suppliers().isEmpty()) {
            assertThat(answer.runnerUp()).as(name).isEmpty();
            return;
        }
        TryingEverything.@Nullable Best expected = everything.without(mask(question, answer.chosen()));
        assertThat(answer.runnerUp().isPresent()).as("runner-up of " + name).isEqualTo(expected != null);
        Optional<RoutingPlan> runnerUp = answer.runnerUp();
        if (runnerUp.isPresent()) {
            checkPlan(question, runnerUp.get(), requireNonNull(expected), "runner-up of " + name);
            int chosen = mask(question, answer.chosen());
            assertThat(mask(question, runnerUp.get()) & chosen).as(name).isNotEqualTo(chosen);
        }
    }

    private static int mask(RoutingQuestion question, RoutingPlan plan) {
        int mask = 0;
        for (SupplierCost cost : plan.suppliers()) {
            for (int j = 0; j < question.suppliers().size(); j++) {
                mask |= question.suppliers().get(j).supplierId().equals(cost.supplierId()) ? 1 << j : 0;
            }
        }
        return mask;
    }

    private static void checkShortfalls(RoutingQuestion question, RoutingAnswer answer, String name) {
        int asked = question.demands().stream().mapToInt(Demand::quantity).sum();
        int supplied = answer.chosen().allocations().stream()
                .mapToInt(Allocation::quantity)
                .sum();
        int missing = answer.shortfalls().stream()
                .mapToInt(RoutingAnswer.Shortfall::missing)
                .sum();
        assertThat(supplied + missing).as(name).isEqualTo(asked);
        answer.shortfalls().forEach(one -> assertThat(one.reasons()).as(name).isNotEmpty());
    }

    /** The plan keeps every rule, adds up by the shipping rules themselves, and costs what the best can cost. */
    private static void checkPlan(
            RoutingQuestion question, RoutingPlan plan, TryingEverything.Best expected, String name) {
        Map<UUID, Integer> byLine = new HashMap<>();
        Map<String, Integer> byStock = new HashMap<>();
        Map<UUID, Integer> parts = new HashMap<>();
        int supplied = 0;
        for (Allocation allocation : plan.allocations()) {
            Demand line = question.demands().stream()
                    .filter(demand -> demand.lineId().equals(allocation.lineId()))
                    .findFirst()
                    .orElseThrow();
            SupplierOption supplier = supplier(question, allocation.supplierId());
            OfferOption offer = requireNonNull(supplier.offers().get(line.sku()));
            assertThat(allocation.quantity()).as(name).isPositive();
            assertThat(byLine.merge(line.lineId(), allocation.quantity(), Integer::sum))
                    .as(name)
                    .isLessThanOrEqualTo(line.quantity());
            String key = supplier.code() + "/" + line.sku();
            assertThat(byStock.merge(key, allocation.quantity(), Integer::sum))
                    .as(name)
                    .isLessThanOrEqualTo(offer.available());
            int lineParts = parts.merge(line.lineId(), 1, Integer::sum);
            assertThat(line.oneSupplierOnly() && lineParts > 1).as(name).isFalse();
            int together = plan.allocations().stream()
                    .filter(one -> one.supplierId().equals(allocation.supplierId())
                            && one.sku().equals(allocation.sku()))
                    .mapToInt(Allocation::quantity)
                    .sum();
            assertThat(together % offer.pack()).as(name).isZero();
            assertThat(allocation.unitCost()).as(name).isEqualByComparingTo(offer.unitCost(together));
            supplied += allocation.quantity();
        }
        assertThat(supplied).as(name).isEqualTo(expected.supplied());
        assertThat(total(question, plan, name)).as(name).isEqualByComparingTo(plan.total());
        assertThat(TryingEverything.tenMillionths(plan.total())).as(name).isEqualTo(expected.cost());
    }

    private static BigDecimal total(RoutingQuestion question, RoutingPlan plan, String name) {
        BigDecimal total = plan.splitPenalty();
        for (SupplierCost cost : plan.suppliers()) {
            SupplierOption supplier = supplier(question, cost.supplierId());
            int units = 0;
            long grams = 0;
            BigDecimal items = BigDecimal.ZERO;
            for (Allocation allocation : plan.allocations()) {
                if (allocation.supplierId().equals(cost.supplierId())) {
                    int weight = question.demands().stream()
                            .filter(demand -> demand.sku().equals(allocation.sku()))
                            .findFirst()
                            .orElseThrow()
                            .unitWeightGrams();
                    units += allocation.quantity();
                    grams += (long) weight * allocation.quantity();
                    items = items.add(allocation.unitCost().multiply(BigDecimal.valueOf(allocation.quantity())));
                }
            }
            assertThat(units).as(name).isPositive();
            assertThat(cost.itemCost()).as(name).isEqualByComparingTo(items);
            assertThat(cost.freight())
                    .as(name)
                    .isEqualByComparingTo(supplier.shipping()
                            .at(supplier.miles())
                            .orElseThrow()
                            .cost(units, grams, items));
            assertThat(cost.dropFee()).as(name).isEqualByComparingTo(supplier.dropFee());
            assertThat(cost.itemCost())
                    .as(name)
                    .isGreaterThanOrEqualTo(supplier.limits().minimumOrder());
            assertThat(cost.returns())
                    .as(name)
                    .isEqualByComparingTo(supplier.expected().returnsPerUnit().multiply(BigDecimal.valueOf(units)));
            total = total.add(cost.billed()).add(cost.expected());
        }
        return total;
    }

    private static SupplierOption supplier(RoutingQuestion question, UUID id) {
        return question.suppliers().stream()
                .filter(option -> option.supplierId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
