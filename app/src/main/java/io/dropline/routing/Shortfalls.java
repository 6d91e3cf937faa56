package io.dropline.routing;

import io.dropline.letter.Words;
import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Reason;
import io.dropline.routing.RoutingAnswer.Shortfall;
import io.dropline.routing.RoutingPlan.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a plan leaves unsupplied, and why. */
final class Shortfalls {
    private final RoutingQuestion question;
    private final Candidates candidates;

    Shortfalls(RoutingQuestion question, Candidates candidates) {
        this.question = question;
        this.candidates = candidates;
    }

    /** By line id. */
    List<Shortfall> of(RoutingPlan plan) {
        int supplied = 0;
        for (Allocation allocation : plan.allocations()) {
            supplied += allocation.quantity();
        }
        int asked = 0;
        for (Item item : candidates.items) {
            asked += item.quantity();
        }
        return supplied == asked ? List.of() : missing(plan);
    }

    private List<Shortfall> missing(RoutingPlan plan) {
        Map<UUID, Integer> supplied = new HashMap<>();
        for (Allocation allocation : plan.allocations()) {
            supplied.merge(allocation.lineId(), allocation.quantity(), Integer::sum);
        }
        List<Shortfall> shortfalls = new ArrayList<>();
        for (Item item : candidates.items) {
            for (Demand line : item.lines()) {
                int missing = line.quantity() - supplied.getOrDefault(line.lineId(), 0);
                if (missing > 0) {
                    shortfalls.add(
                            new Shortfall(line.lineId(), line.sku(), line.quantity(), missing, reasons(item, line)));
                }
            }
        }
        shortfalls.sort((a, b) -> a.lineId().compareTo(b.lineId()));
        return shortfalls;
    }

    private List<String> reasons(Item item, Demand line) {
        Set<UUID> offering = new HashSet<>();
        for (SupplierOption supplier : question.suppliers()) {
            if (supplier.offers().containsKey(line.sku())) {
                offering.add(supplier.supplierId());
            }
        }
        List<String> reasons = new ArrayList<>();
        if (offering.isEmpty()) {
            reasons.add("no supplier offers " + line.sku());
        }
        if (question.policy().oneSupplierOnly()) {
            reasons.add("the whole order must come from one supplier");
        } else if (question.oneSupplierOnly()) {
            reasons.add("orders for less than " + Words.sum(question.policy().splitFrom(), question.currency())
                    + " are not split");
        } else if (line.oneSupplierOnly()) {
            reasons.add("the line must come from one supplier");
        }
        for (Exclusion exclusion : candidates.exclusions) {
            boolean concerns = exclusion.lineId() == null || exclusion.lineId().equals(line.lineId());
            if (concerns && exclusion.reason() != Reason.NOT_OFFERED && offering.contains(exclusion.supplierId())) {
                reasons.add(exclusion.text());
            }
        }
        if (item.lines().size() > 1) {
            reasons.add("other lines of the order take " + line.sku() + " too");
        }
        if (reasons.isEmpty()) {
            reasons.add("the suppliers' minimum orders, packs and weight tables leave no way to order it");
        }
        return reasons;
    }
}
