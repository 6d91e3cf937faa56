package io.dropline.policies;

import io.dropline.platform.fields.FieldProblems;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a policy must be like. */
final class PolicyRules {
    private static final long MOST_GRACE_SECONDS = 7 * 24 * 3600L;
    private static final int MOST_HOURS = 24 * 90;
    private static final BigDecimal MOST_PENALTY = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal MOST_COST = BigDecimal.valueOf(10_000);
    private static final int MOST_WEIGHT = 10_000;

    private PolicyRules() {}

    static FieldProblems check(PolicyDocument document, Set<UUID> suppliers) {
        FieldProblems problems = new FieldProblems();
        return switch (document) {
            case Holds holds -> check(problems, holds);
            case RoutingWishes routing -> check(problems, routing, suppliers);
            case Papers papers -> problems.prose(papers.packingSlipText(), 500, "packingSlipText", "The text");
        };
    }

    private static FieldProblems check(FieldProblems problems, Holds holds) {
        BigDecimal margin = holds.minimumMarginPercent();
        return problems.check(
                        holds.graceSeconds() >= 0 && holds.graceSeconds() <= MOST_GRACE_SECONDS,
                        "graceSeconds",
                        "The time of grace must be from nothing to seven days")
                .check(
                        holds.duplicateWithinHours() >= 0 && holds.duplicateWithinHours() <= MOST_HOURS,
                        "duplicateWithinHours",
                        "From 0 to 2160 hours, please")
                .check(
                        margin.abs().compareTo(BigDecimal.valueOf(100)) <= 0
                                && margin.stripTrailingZeros().scale() <= 4,
                        "minimumMarginPercent",
                        "The margin must be from -100 to 100 percent, with at most four decimals");
    }

    private static FieldProblems check(FieldProblems problems, RoutingWishes routing, Set<UUID> suppliers) {
        problems.money(routing.extraParcelPenalty(), "extraParcelPenalty", "The penalty")
                .check(
                        routing.extraParcelPenalty().compareTo(MOST_PENALTY) <= 0,
                        "extraParcelPenalty",
                        "The penalty must not be above 10,000,000")
                .money(routing.splitFrom(), "splitFrom", "The value from which orders are split");
        check(problems, routing.reliability());
        known(problems, routing.excludedSuppliers(), suppliers, "excludedSuppliers");
        known(problems, routing.preferredSuppliers(), suppliers, "preferredSuppliers");
        routing.preferredSuppliers().stream()
                .filter(routing.excludedSuppliers()::contains)
                .findFirst()
                .ifPresent(both -> problems.check(
                        false, "preferredSuppliers", "A supplier cannot be preferred and never be asked"));
        return problems;
    }

    private static void check(FieldProblems problems, Reliability reliability) {
        cost(problems, reliability.rejectionCost(), "rejectionCost", "The cost of a rejection");
        cost(problems, reliability.latenessCost(), "latenessCost", "The cost of a late shipment");
        cost(problems, reliability.returnCost(), "returnCost", "The cost of a return");
        cost(problems, reliability.dayLateCost(), "dayLateCost", "The cost of a day past the promise");
        problems.check(
                reliability.averageWeight() >= 1 && reliability.averageWeight() <= MOST_WEIGHT,
                "averageWeight",
                "From 1 to 10,000 observations, please");
    }

    private static void cost(FieldProblems problems, BigDecimal amount, String field, String name) {
        problems.money(amount, field, name)
                .check(amount.compareTo(MOST_COST) <= 0, field, name + " must not be above 10,000");
    }

    private static void known(FieldProblems problems, List<UUID> ids, Set<UUID> suppliers, String field) {
        ids.stream()
                .filter(id -> !suppliers.contains(id))
                .forEach(id -> problems.check(false, field, "There is no supplier " + id));
    }
}
