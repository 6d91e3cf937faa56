package io.dropline.console.orders;

import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plans that routing compared, term by term.
 *
 * @param terms those that cost something in any of the rows
 * @param exclusions why suppliers could not ship, as sentences
 */
public record DecisionTable(String currency, List<Term> terms, List<Row> rows, List<String> exclusions) {
    /** What a plan costs is the sum of these. */
    public enum Term {
        ITEMS("Items"),
        UNIT_FEES("Unit fees"),
        DROP_FEE("Drop fee"),
        FREIGHT("Freight"),
        REJECTION("May reject"),
        LATENESS("May be late"),
        RETURNS("May come back"),
        BREACH("Past promise"),
        SPLIT("Extra parcels");

        private final String label;

        Term(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private BigDecimal of(SupplierCost cost) {
            return switch (this) {
                case ITEMS -> cost.itemCost();
                case UNIT_FEES -> cost.unitFees();
                case DROP_FEE -> cost.dropFee();
                case FREIGHT -> cost.freight();
                case REJECTION -> cost.rejection();
                case LATENESS -> cost.lateness();
                case RETURNS -> cost.returns();
                case BREACH -> cost.breach();
                case SPLIT -> BigDecimal.ZERO;
            };
        }
    }

    /** A plan, or a supplier's part of one. */
    public enum Kind {
        CHOSEN,
        RUNNER_UP,
        ALTERNATIVE,
        PART
    }

    /**
     * @param note what is to be known beside the name; may be empty
     * @param amounts one for each term; none where an old decision did not tell them
     */
    public record Row(Kind kind, String name, String note, Map<Term, BigDecimal> amounts, BigDecimal total) {
        public BigDecimal amount(Term term) {
            return amounts.getOrDefault(term, BigDecimal.ZERO);
        }

        public boolean told() {
            return !amounts.isEmpty();
        }
    }

    static DecisionTable of(RoutingAnswer answer) {
        List<Row> rows = new ArrayList<>();
        plan(rows, Kind.CHOSEN, answer.chosen());
        answer.runnerUp().ifPresent(plan -> plan(rows, Kind.RUNNER_UP, plan));
        for (RoutingAnswer.Alternative one : answer.alternatives()) {
            String units = "on its own, " + (one.units() == 1 ? "1 unit" : one.units() + " units");
            rows.add(new Row(
                    Kind.ALTERNATIVE,
                    one.name(),
                    one.suppliesAsMuch() ? "on its own" : units,
                    amounts(one.cost()),
                    one.total()));
        }
        List<Term> terms = Arrays.stream(Term.values())
                .filter(term -> rows.stream()
                        .anyMatch(row -> row.told() && row.amount(term).signum() != 0))
                .toList();
        return new DecisionTable(
                answer.currency(),
                terms,
                List.copyOf(rows),
                answer.exclusions().stream()
                        .map(RoutingAnswer.Exclusion::text)
                        .distinct()
                        .toList());
    }

    private static void plan(List<Row> rows, Kind kind, RoutingPlan plan) {
        if (plan.suppliers().isEmpty()) {
            return;
        }
        Map<Term, BigDecimal> sums = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            sums.put(term, plan.suppliers().stream().map(term::of).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        sums.put(Term.SPLIT, plan.splitPenalty());
        List<String> names = plan.suppliers().stream().map(SupplierCost::name).toList();
        rows.add(new Row(
                kind, String.join(" + ", names), kind == Kind.CHOSEN ? "chosen" : "runner-up", sums, plan.total()));
        if (plan.suppliers().size() > 1) {
            for (SupplierCost part : plan.suppliers()) {
                rows.add(new Row(
                        Kind.PART, part.name(), "", amounts(part), part.billed().add(part.expected())));
            }
        }
    }

    private static Map<Term, BigDecimal> amounts(@Nullable SupplierCost cost) {
        Map<Term, BigDecimal> amounts = new EnumMap<>(Term.class);
        if (cost != null) {
            for (Term term : Term.values()) {
                amounts.put(term, term.of(cost));
            }
        }
        return amounts;
    }
}
