package io.dropline.lab.replay;

import io.dropline.lab.StoredDecision;
import io.dropline.routing.ExpectedCosts;
import io.dropline.routing.Router;
import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import io.dropline.routing.RoutingPolicy;
import io.dropline.routing.RoutingQuestion;
import io.dropline.routing.SupplierOption;
import io.dropline.routing.supply.Chances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks decisions again under another policy. Keeps sums and the greatest differences, however many decisions there are. Pure. */
final class Comparison {
    private final RoutingPolicy policy;
    private final Map<String, Sums> byCurrency = new LinkedHashMap<>();

    Comparison(RoutingPolicy policy) {
        this.policy = policy;
    }

    /** All that is kept of one currency. */
    private static final class Sums {
        private final Map<Measure, Pairs> measures = new EnumMap<>(Measure.class);
        private final Ranking changes = new Ranking();
        private long decisions;
        private long compared;
        private long changed;
        private long held;
        private long freed;
        private long unsupplied;
        private BigDecimal then = BigDecimal.ZERO;
        private BigDecimal now = BigDecimal.ZERO;

        private void pair(Measure measure, double before, double after) {
            measures.computeIfAbsent(measure, unused -> new Pairs()).add(before, after);
        }
    }

    void add(StoredDecision decision) {
        RoutingQuestion question = decision.asked().under(policy);
        RoutingAnswer answer = Router.plan(question);
        Sums sums = byCurrency.computeIfAbsent(question.currency(), unused -> new Sums());
        sums.decisions++;
        if (decision.complete() && answer.complete()) {
            compare(sums, decision, question, answer.chosen());
        } else if (decision.complete()) {
            sums.held++;
        } else if (answer.complete()) {
            sums.freed++;
        } else {
            sums.unsupplied++;
        }
    }

    private void compare(Sums sums, StoredDecision decision, RoutingQuestion question, RoutingPlan now) {
        RoutingPlan then = decision.chosen();
        BigDecimal billedThen = then.billed();
        BigDecimal billedNow = now.billed();
        sums.compared++;
        sums.then = sums.then.add(billedThen);
        sums.now = sums.now.add(billedNow);
        sums.pair(Measure.COST, billedThen.doubleValue(), billedNow.doubleValue());
        Map<UUID, ExpectedCosts> expected = new HashMap<>();
        for (SupplierOption supplier : question.suppliers()) {
            expected.put(supplier.supplierId(), supplier.expected());
        }
        sums.pair(Measure.RISK, risk(then, expected), risk(now, expected));
        sums.pair(
                Measure.SPLIT,
                then.suppliers().size() > 1 ? 1 : 0,
                now.suppliers().size() > 1 ? 1 : 0);
        Map<UUID, Chances> chances =
                decision.asked().chances(policy.reliability().priorWeight());
        sums.pair(Measure.LATE, late(then, chances), late(now, chances));
        if (question.value().signum() > 0) {
            double value = question.value().doubleValue();
            sums.pair(Measure.MARGIN, 1 - billedThen.doubleValue() / value, 1 - billedNow.doubleValue() / value);
        }
        if (!new HashSet<>(who(then)).equals(new HashSet<>(who(now)))) {
            sums.changed++;
            sums.changes.add(new Replayed.Changed(
                    decision.orderId(),
                    decision.number(),
                    decision.at(),
                    names(then),
                    names(now),
                    billedThen,
                    billedNow));
        }
    }

    private static double risk(RoutingPlan plan, Map<UUID, ExpectedCosts> expected) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SupplierCost supplier : plan.suppliers()) {
            sum = sum.add(expected.getOrDefault(supplier.supplierId(), ExpectedCosts.NONE)
                    .fixed());
        }
        for (Allocation part : plan.allocations()) {
            sum = sum.add(expected.getOrDefault(part.supplierId(), ExpectedCosts.NONE)
                    .returnsPerUnit()
                    .multiply(BigDecimal.valueOf(part.quantity())));
        }
        return sum.doubleValue();
    }

    /** That not all of it ships in time, as if suppliers were late independently. */
    private static double late(RoutingPlan plan, Map<UUID, Chances> chances) {
        double inTime = 1;
        for (SupplierCost supplier : plan.suppliers()) {
            Chances of = chances.get(supplier.supplierId());
            inTime *= of == null ? 1 : 1 - of.lateness();
        }
        return 1 - inTime;
    }

    private record Part(UUID line, UUID supplier, int quantity) {}

    private static List<Part> who(RoutingPlan plan) {
        return plan.allocations().stream()
                .map(one -> new Part(one.lineId(), one.supplierId(), one.quantity()))
                .toList();
    }

    private static List<String> names(RoutingPlan plan) {
        return plan.suppliers().stream().map(SupplierCost::name).toList();
    }

    /** What was found so far. */
    Replayed found(long unasked, long unreadable) {
        List<Replayed.Part> parts = new ArrayList<>();
        byCurrency.forEach((currency, sums) -> parts.add(new Replayed.Part(
                currency,
                sums.decisions,
                sums.compared,
                sums.changed,
                sums.held,
                sums.freed,
                sums.unsupplied,
                sums.then,
                sums.now,
                sums.measures.entrySet().stream()
                        .map(one -> one.getValue().compared(one.getKey()))
                        .toList(),
                sums.changes.dearer(),
                sums.changes.cheaper())));
        parts.sort((a, b) -> Long.compare(b.decisions(), a.decisions()));
        return new Replayed(unasked, unreadable, parts);
    }
}
