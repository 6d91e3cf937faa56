package io.dropline.routing;

import io.dropline.letter.Words;
import io.dropline.routing.RoutingAnswer.Alternative;
import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Shortfall;
import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Tells an answer in plain sentences for the timeline: what was chosen, and why nothing else was. */
public final class RoutingExplanation {
    private final RoutingAnswer answer;
    private final List<String> sentences = new ArrayList<>();

    private RoutingExplanation(RoutingAnswer answer) {
        this.answer = answer;
    }

    /** The decision first, then what is missing, then the others, each sentence complete in itself. */
    public static List<String> sentences(RoutingAnswer answer) {
        RoutingExplanation explanation = new RoutingExplanation(answer);
        explanation.chosen();
        explanation.missing();
        explanation.runnerUp();
        answer.alternatives().forEach(explanation::alternative);
        for (Exclusion exclusion : answer.exclusions()) {
            explanation.say(exclusion.text());
        }
        if (!answer.provedOptimal()) {
            explanation.say(
                    answer.gap().signum() == 0
                            ? "The search was cut short: another plan may be better"
                            : "The search was cut short: another plan may cost up to " + explanation.money(answer.gap())
                                    + " less");
        }
        return List.copyOf(explanation.sentences);
    }

    private void chosen() {
        RoutingPlan plan = answer.chosen();
        if (plan.suppliers().isEmpty()) {
            say("Nobody can supply any of it");
            return;
        }
        String total = money(plan.billed());
        if (plan.suppliers().size() == 1) {
            String what =
                    answer.complete() ? "everything" : goods(plan.suppliers().getFirst());
            say(plan.suppliers().getFirst().name() + " ships " + what + " for " + total + costs(plan));
        } else {
            List<String> parts = new ArrayList<>();
            for (SupplierCost supplier : plan.suppliers()) {
                parts.add(supplier.name() + " ships " + goods(supplier));
            }
            say(String.join("; ", parts) + "; together " + total + costs(plan));
        }
        weighed(plan);
    }

    /** What suppliers will ask for. */
    private String costs(RoutingPlan plan) {
        Map<String, Function<SupplierCost, BigDecimal>> terms = new LinkedHashMap<>();
        terms.put("fees by the unit", SupplierCost::unitFees);
        terms.put("drop fees", SupplierCost::dropFee);
        terms.put("shipping", SupplierCost::freight);
        StringBuilder text = new StringBuilder(" (items " + money(sum(plan, SupplierCost::itemCost)));
        terms.forEach((name, term) -> append(text, ", " + name + " ", sum(plan, term), ""));
        return text.append(')').toString();
    }

    /** What decides and is no money that anybody asks for. */
    private void weighed(RoutingPlan plan) {
        Map<String, Function<SupplierCost, BigDecimal>> terms = new LinkedHashMap<>();
        terms.put("for the risk of a rejection", SupplierCost::rejection);
        terms.put("for the risk of a late shipment", SupplierCost::lateness);
        terms.put("for expected returns", SupplierCost::returns);
        terms.put("for days past the promise", SupplierCost::breach);
        StringBuilder text = new StringBuilder();
        terms.forEach((name, term) -> append(text, ", ", sum(plan, term), " " + name));
        append(text, ", ", plan.splitPenalty(), " for extra parcels");
        if (!text.isEmpty()) {
            say("Weighed beside it, and billed by nobody: " + text.substring(2) + "; compared at "
                    + money(plan.total()));
        }
    }

    private static BigDecimal sum(RoutingPlan plan, Function<SupplierCost, BigDecimal> term) {
        return plan.suppliers().stream().map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void append(StringBuilder text, String before, BigDecimal amount, String after) {
        if (amount.signum() > 0) {
            text.append(before).append(money(amount)).append(after);
        }
    }

    private String goods(SupplierCost supplier) {
        Map<String, Integer> bySku = new LinkedHashMap<>();
        for (Allocation allocation : answer.chosen().allocations()) {
            if (allocation.supplierId().equals(supplier.supplierId())) {
                bySku.merge(allocation.sku(), allocation.quantity(), Integer::sum);
            }
        }
        List<String> goods = new ArrayList<>();
        bySku.forEach((sku, units) -> goods.add(units + " " + sku));
        return Wording.list(goods);
    }

    private void missing() {
        for (Shortfall shortfall : answer.shortfalls()) {
            String why = shortfall.reasons().isEmpty() ? "" : ": " + String.join("; ", shortfall.reasons());
            say(shortfall.missing() + " of " + shortfall.asked() + " " + shortfall.sku() + " cannot be supplied" + why);
        }
    }

    private void runnerUp() {
        if (answer.runnerUp().isEmpty()) {
            if (!answer.chosen().suppliers().isEmpty()) {
                say("No other plan supplies as much without " + names(answer.chosen(), " and "));
            }
            return;
        }
        RoutingPlan plan = answer.runnerUp().get();
        UUID only = plan.suppliers().getFirst().supplierId();
        boolean told = plan.suppliers().size() == 1
                && answer.alternatives().stream()
                        .anyMatch(other -> other.supplierId().equals(only));
        if (!told) {
            say("The next best way was " + names(plan, " with ") + compared(plan.total(), plan.billed()));
        }
    }

    private static String names(RoutingPlan plan, String between) {
        List<String> names = plan.suppliers().stream().map(SupplierCost::name).toList();
        return names.size() == 2 ? String.join(between, names) : Wording.list(names);
    }

    private void alternative(Alternative other) {
        if (!other.suppliesAsMuch()) {
            int asked = answer.chosen().allocations().stream()
                    .mapToInt(Allocation::quantity)
                    .sum();
            say(other.name() + " could supply " + other.units() + " of the " + asked
                    + " units, but no plan with it was cheaper");
            return;
        }
        String what = answer.complete() ? " could supply all of it" : " could supply as much";
        SupplierCost cost = other.cost();
        say(other.name() + what + compared(other.total(), cost == null ? other.total() : cost.billed()));
    }

    /** As in " for $126.00, $6.00 more"; where weights are among it on either side, it is said to be no bill. */
    private String compared(BigDecimal total, BigDecimal billed) {
        RoutingPlan chosen = answer.chosen();
        boolean money = total.compareTo(billed) == 0 && chosen.total().compareTo(chosen.billed()) == 0;
        BigDecimal more = total.subtract(chosen.total());
        return (money ? " for " : ", compared at ")
                + money(total)
                + (more.signum() == 0 ? ", the same" : ", " + money(more) + " more");
    }

    private String money(BigDecimal amount) {
        return Words.sum(amount, answer.currency());
    }

    private void say(String sentence) {
        sentences.add(sentence + ".");
    }
}
