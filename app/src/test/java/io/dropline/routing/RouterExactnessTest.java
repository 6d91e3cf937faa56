package io.dropline.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The router against trying everything. {@code -Ddropline.seed=...} repeats a run, {@code -Ddropline.questions=...} makes it longer. */
class RouterExactnessTest {
    private static final int QUESTIONS = Integer.getInteger("dropline.questions", 25_000);

    @Test
    void no_allocation_of_whole_units_is_better() {
        long first = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println("routing: " + QUESTIONS + " questions against trying everything from seed " + first);
        int split = 0;
        int short_ = 0;
        int second = 0;
        for (long seed = first; seed < first + QUESTIONS; seed++) {
            RoutingQuestion question = new Questions(seed).tiny();
            RoutingAnswer answer = Router.plan(question);
            TryingEverything everything = new TryingEverything(question);
            String name = "seed " + seed;
            assertThat(answer.provedOptimal()).as(name).isTrue();
            checkPlan(question, answer.chosen(), everything.cheapest(), name);
            checkShortfalls(question, answer, name);
            checkRunnerUp(question, answer, everything, name);
            split += answer.chosen().suppliers().size() > 1 ? 1 : 0;
            short_ += answer.complete() ? 0 : 1;
            second += answer.runnerUp().isPresent() ? 1 : 0;
        }
        System.out.println("routing: " + split + " split, " + short_ + " short, " + second + " with a runner-up");
        assertThat(split).isGreaterThan(QUESTIONS / 20);
        assertThat(short_).isGreaterThan(QUESTIONS / 20);
        assertThat(second).isGreaterThan(QUESTIONS / 20);
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
            assertThat(allocation.unitCost()).as(name).isEqualByComparingTo(offer.unitCost());
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
                    .isEqualByComparingTo(supplier.shipping().cost(units, grams, items));
            assertThat(cost.dropFee()).as(name).isEqualByComparingTo(supplier.dropFee());
            total = total.add(items).add(cost.dropFee()).add(cost.freight());
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
