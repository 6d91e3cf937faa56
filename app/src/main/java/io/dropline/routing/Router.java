package io.dropline.routing;

import io.dropline.routing.RoutingAnswer.Alternative;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Found;
import io.dropline.routing.search.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the cheapest way to have an order supplied. What is minimised, and why the answer is exact, is said at the package. */
public final class Router {
    /** Spent within half a second; most of the hardest orders of 12 lines and 12 suppliers are proved with a tenth of it. */
    private static final long EFFORT = 150_000_000;

    private Router() {}

    /** Pure: reads no clock, no store, no randomness. Any number of threads may ask. */
    public static RoutingAnswer plan(RoutingQuestion question) {
        RoutingAnswer answer = plan(question, EFFORT);
        if (answer.complete() || !question.keepsLastResort()) {
            return answer;
        }
        RoutingAnswer withAll = plan(question.withLastResort(), EFFORT);
        return withAll.complete() ? withAll : answer;
    }

    static RoutingAnswer plan(RoutingQuestion question, long effort) {
        Candidates candidates = new Candidates(question);
        Search search = question.oneSupplierOnly()
                ? Search.ofSingleSuppliers(candidates.market)
                : Search.ofPlans(candidates.market, effort);
        Found chosen = search.cheapest();
        Found runnerUp = chosen.used() == 0 ? null : search.without(chosen.used());
        PlanWriter writer = new PlanWriter(candidates);
        RoutingPlan plan = writer.plan(chosen);
        boolean proved = candidates.all && chosen.proved();
        long gap = candidates.all ? chosen.gap() : Math.max(0, chosen.cost);
        return new RoutingAnswer(
                question.currency(),
                plan,
                Optional.ofNullable(runnerUp).map(writer::plan),
                alternatives(candidates, chosen, writer),
                candidates.exclusions,
                new Shortfalls(question, candidates).of(plan),
                proved,
                proved || gap == 0 ? BigDecimal.ZERO : Amounts.money(gap));
    }

    /** The plan alone. */
    static RoutingPlan chosen(RoutingQuestion question) {
        if (question.keepsLastResort()) {
            return plan(question).chosen();
        }
        Candidates candidates = new Candidates(question);
        Search search = question.oneSupplierOnly()
                ? Search.ofSingleSuppliers(candidates.market)
                : Search.ofPlans(candidates.market, EFFORT);
        return new PlanWriter(candidates).plan(search.cheapest());
    }

    private static List<Alternative> alternatives(Candidates candidates, Found chosen, PlanWriter writer) {
        List<Alternative> alternatives = new ArrayList<>();
        long used = chosen.used();
        long supplied = chosen.supplied();
        for (int j = 0; j < candidates.suppliers.size(); j++) {
            if ((used >> j & 1) == 0) {
                int[] units = Search.alone(candidates.market, j).units();
                SupplierOption supplier = candidates.suppliers.get(j);
                int sum = Arrays.stream(units).sum();
                if (sum == 0) {
                    continue;
                }
                BigDecimal total = Amounts.money(candidates.market.parcelCost(j, units));
                alternatives.add(new Alternative(
                        supplier.supplierId(), supplier.name(), sum, total, sum >= supplied, writer.cost(j, units)));
            }
        }
        return alternatives;
    }
}
