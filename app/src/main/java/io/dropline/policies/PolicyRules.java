package io.dropline.policies;

import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.policies.PolicyDocument.Returns;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyDocument.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a policy must be like. */
final class PolicyRules {
    private static final long MOST_GRACE_SECONDS = 7 * 24 * 3600L;
    private static final int MOST_HOURS = 24 * 90;
    private static final BigDecimal MOST_PENALTY = BigDecimal.valueOf(10_000_000);

    private static final int MOST_REMINDERS = 3;
    private static final int MOST_DAYS_OF_PATIENCE = 365;
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(10_000);
    private static final int MOST_WEIGHT = 10_000;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_DAYS_TO_SEND = 90;

    private PolicyRules() {}

    static FieldProblems check(PolicyDocument document, Set<UUID> suppliers) {
        FieldProblems problems = new FieldProblems();
        return switch (document) {
            case Holds holds -> check(problems, holds);
            case RoutingWishes routing -> check(problems, routing, suppliers);
            case Papers papers -> problems.prose(papers.packingSlipText(), 500, "packingSlipText", "The text");
            case Returns returns -> check(problems, returns);
            case ClaimRules claims -> check(problems, claims);
            case InvoiceRules invoices -> check(problems, invoices);
            case Retention retention -> check(problems, retention);
        };
    }

    private static FieldProblems check(FieldProblems problems, ClaimRules claims) {
        List<Integer> days = claims.remindAfterDays();
        boolean rising = true;
        for (int i = 1; i < days.size(); i++) {
            rising &= days.get(i) > days.get(i - 1);
        }
        return problems.check(
                        days.size() <= MOST_REMINDERS, "remindAfterDays", "Three reminders are the most that is polite")
                .check(
                        days.stream().allMatch(day -> day >= 1 && day <= MOST_DAYS_OF_PATIENCE),
                        "remindAfterDays",
                        "From 1 to 365 days, please")
                .check(rising, "remindAfterDays", "Each reminder must be later than the one before")
                .check(
                        claims.giveUpAfterDays() >= 1 && claims.giveUpAfterDays() <= MOST_DAYS_OF_PATIENCE,
                        "giveUpAfterDays",
                        "From 1 to 365 days, please");
    }

    private static FieldProblems check(FieldProblems problems, InvoiceRules invoices) {
        check(problems, invoices.line(), "line", "The tolerance of a line");
        check(problems, invoices.total(), "total", "The tolerance of the total");
        return check(problems, invoices.freight(), "freight", "The tolerance of freight");
    }

    private static FieldProblems check(FieldProblems problems, Tolerance tolerance, String field, String name) {
        return problems.check(
                        tolerance.percent().signum() >= 0
                                && tolerance.percent().compareTo(BigDecimal.valueOf(100)) <= 0
                                && tolerance.percent().stripTrailingZeros().scale() <= 4,
                        field + "Percent",
                        name + " must be from 0 to 100 percent, with at most four decimals")
                .money(tolerance.most(), field + "Most", name);
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

    private static FieldProblems check(FieldProblems problems, Returns returns) {
        problems.check(
                        returns.windowDays() >= 0 && returns.windowDays() <= MOST_DAYS,
                        "windowDays",
                        "From 0 to 3650 days, please")
                .check(
                        returns.daysToSend() >= 1 && returns.daysToSend() <= MOST_DAYS_TO_SEND,
                        "daysToSend",
                        "From 1 to 90 days, please")
                .optional(returns.condition(), 200, "condition", "The condition")
                .money(returns.approveUpTo(), "approveUpTo", "The value up to which nobody is asked")
                .money(returns.returnlessUpTo(), "returnlessUpTo", "The value up to which customers keep the goods");
        percent(problems, returns.restockingPercent(), "restockingPercent");
        percent(problems, returns.wornPercent(), "wornPercent");
        return problems;
    }

    private static void percent(FieldProblems problems, BigDecimal percent, String field) {
        problems.check(
                percent.signum() >= 0
                        && percent.compareTo(BigDecimal.valueOf(100)) <= 0
                        && percent.stripTrailingZeros().scale() <= 2,
                field,
                "From 0 to 100 percent, with at most two decimals, please");
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

    private static FieldProblems check(FieldProblems problems, Retention retention) {
        retention
                .days()
                .forEach((data, days) -> problems.check(
                        days >= data.leastDays() && days <= DataClass.MOST_DAYS,
                        data.code(),
                        "From %,d to %,d days, please".formatted(data.leastDays(), DataClass.MOST_DAYS)));
        return problems.check(
                retention.days(DataClass.OFFER_HISTORY) >= retention.days(DataClass.OFFER_HISTORY_STEPS),
                DataClass.OFFER_HISTORY.code(),
                "Days are kept at least as long as every change");
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
