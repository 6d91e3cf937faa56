package io.dropline.console.orders;

import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plans that routing compared, term by term.
 *
 * @param terms those that cost something in any of the rows
 * @param exclusions why suppliers could not ship, as sentences
 */
public record DecisionTable(String currency, List<Term> terms, List<Row> rows, List<String> exclusions) {
    private static final String ALONE = "on its own";
    private static final Set<Term> CHANCES = EnumSet.of(Term.REJECTION, Term.LATENESS, Term.RETURNS, Term.BREACH);

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
        private static Row part(SupplierCost part) {
            return new Row(
                    Kind.PART,
                    part.name(),
                    "",
                    DecisionTable.amounts(part),
                    part.billed().add(part.expected()));
        }

        public BigDecimal amount(Term term) {
            return amounts.getOrDefault(term, BigDecimal.ZERO);
        }

        public boolean told() {
            return !amounts.isEmpty();
        }
    }

    /** How much more than the chosen plan a plan would have cost; null where the comparison says nothing: a plan of fewer units, or the chosen one. */
    public @Nullable BigDecimal dearer(Row row) {
        boolean comparable = rows.getFirst().kind() == Kind.CHOSEN
                && (row.kind() == Kind.RUNNER_UP || row.note().equals(ALONE));
        return comparable ? row.total().subtract(rows.getFirst().total()) : null;
    }

    /** Whether the row is the last of a plan's parts, or a plan without parts. */
    public boolean ends(Row row) {
        int next = rows.indexOf(row) + 1;
        return next == rows.size() || rows.get(next).kind() != Kind.PART;
    }

    /** "May reject, past promise": what of it is a chance and not a bill; may be empty. */
    public String chances() {
        String labels = terms.stream()
                .filter(CHANCES::contains)
                .map(term -> term.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? "" : Character.toUpperCase(labels.charAt(0)) + labels.substring(1);
    }

    /** Whether a parcel more is counted, which nobody bills. */
    public boolean weighsParcels() {
        return terms.contains(Term.SPLIT);
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
                    one.suppliesAsMuch() ? ALONE : units,
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
                rows.add(Row.part(part));
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
