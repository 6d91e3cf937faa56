package io.dropline.routing;

import io.dropline.letter.Words;
import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What would have to change, each thing on its own, for a supplier that was not chosen to have a part of the order. Every answer is found by
 * asking the router again, so it takes fees, thresholds and all other suppliers into account. Pure, and slow beside a plan: for one order on
 * demand.
 */
public final class WhatWouldChange {
    /** What is changed. */
    public enum Kind {
        UNIT_COST,
        DROP_FEE,
        SHIPPING,
        STOCK,
        AUTHORIZATION,
        EXCLUSION
    }

    /**
     * One change that would do.
     *
     * @param sku the SKU that it concerns; empty where it concerns the supplier
     * @param to the greatest amount, or the fewest units, with which it would have a part; zero where the kind knows no number
     * @param now the amount or the units as they are; null where the kind knows no number, or shipping has no price of its own yet
     * @param text a sentence for the merchant
     */
    public record Change(
            UUID supplierId,
            String supplier,
            Kind kind,
            String sku,
            @Nullable BigDecimal now,
            BigDecimal to,
            String text) {}

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final RoutingQuestion question;
    private final SupplierOption supplier;
    private final Changed changed;
    private final List<Change> changes = new ArrayList<>();

    private WhatWouldChange(RoutingQuestion question, SupplierOption supplier) {
        this.question = question;
        this.supplier = supplier;
        changed = new Changed(question, supplier);
    }

    /** By supplier in the order of the question; a supplier for which no single change would do has none. */
    public static List<Change> of(RoutingQuestion question) {
        RoutingAnswer answer = Router.plan(question);
        List<Change> changes = new ArrayList<>();
        for (SupplierOption supplier : question.suppliers()) {
            if (!uses(answer.chosen(), supplier)) {
                WhatWouldChange one = new WhatWouldChange(question, supplier);
                one.ask(answer);
                changes.addAll(one.changes);
            }
        }
        return List.copyOf(changes);
    }

    private static boolean uses(RoutingPlan plan, SupplierOption supplier) {
        return plan.suppliers().stream().anyMatch(one -> one.supplierId().equals(supplier.supplierId()));
    }

    private boolean wins(RoutingQuestion other) {
        return uses(Router.chosen(other), supplier);
    }

    private void ask(RoutingAnswer answer) {
        Set<Reason> whole = new HashSet<>();
        for (Exclusion exclusion : answer.exclusions()) {
            if (exclusion.supplierId().equals(supplier.supplierId())) {
                boolean first = whole.add(exclusion.reason());
                if (first && wins(changed.lifted(exclusion.reason()))) {
                    add(Kind.EXCLUSION, "", null, BigDecimal.ZERO, "if this did not hold: " + exclusion.text());
                }
            }
        }
        Set<String> skus = new HashSet<>();
        for (Demand line : question.demands()) {
            OfferOption offer = supplier.offers().get(line.sku());
            if (offer != null && line.quantity() > 0 && skus.add(line.sku())) {
                ask(line.sku(), offer);
            }
        }
        amount(supplier.dropFee(), changed::dropFee)
                .ifPresent(to ->
                        add(Kind.DROP_FEE, "", supplier.dropFee(), to, "with a drop fee of " + money(to) + " or less"));
        if (wins(changed.shipping(BigDecimal.ZERO))) {
            BigDecimal most = answer.chosen().total();
            amount(most, changed::shipping)
                    .ifPresent(to ->
                            add(Kind.SHIPPING, "", freight(answer), to, "with shipping for " + money(to) + " or less"));
        }
    }

    /** What shipping costs if it ships all that it can on its own. */
    private @Nullable BigDecimal freight(RoutingAnswer answer) {
        for (RoutingAnswer.Alternative one : answer.alternatives()) {
            if (one.supplierId().equals(supplier.supplierId()) && one.cost() != null) {
                return one.cost().freight();
            }
        }
        return null;
    }

    private void ask(String sku, OfferOption offer) {
        if (!offer.authorized()) {
            if (wins(changed.authorized(sku))) {
                add(Kind.AUTHORIZATION, sku, null, BigDecimal.ZERO, "with an authorization that covers " + sku);
            }
            return;
        }
        int asked = question.demands().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(Demand::quantity)
                .sum();
        int have = Math.max(0, offer.available());
        if (have < asked && wins(changed.stocked(sku, asked))) {
            int units = least(have, asked, n -> changed.stocked(sku, n));
            add(
                    Kind.STOCK,
                    sku,
                    BigDecimal.valueOf(have),
                    BigDecimal.valueOf(units),
                    "with " + units + " " + sku + " in stock");
        }
        amount(offer.unitCost(), to -> changed.cheaper(sku, offer.unitCost().subtract(to)))
                .ifPresent(to -> add(
                        Kind.UNIT_COST, sku, offer.unitCost(), to, "with " + sku + " at " + money(to) + " or less"));
    }

    /** The greatest amount below {@code now}, to the cent, with which the supplier has a part. */
    private Optional<BigDecimal> amount(BigDecimal now, Function<BigDecimal, RoutingQuestion> with) {
        int cents = now.setScale(2, RoundingMode.CEILING)
                .unscaledValue()
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValue();
        if (cents == 0 || !wins(with.apply(BigDecimal.ZERO))) {
            return Optional.empty();
        }
        int less = least(0, cents, n -> with.apply(CENT.multiply(BigDecimal.valueOf(cents - n))));
        return Optional.of(CENT.multiply(BigDecimal.valueOf(cents - less)));
    }

    /** The fewest between {@code fails} and {@code wins} with which the supplier has a part. */
    private int least(int fails, int wins, IntFunction<RoutingQuestion> with) {
        int low = fails;
        int high = wins;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (wins(with.apply(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private void add(Kind kind, String sku, @Nullable BigDecimal now, BigDecimal to, String condition) {
        String text = supplier.name() + " would have a part of it " + condition + ".";
        changes.add(new Change(supplier.supplierId(), supplier.name(), kind, sku, now, to, text));
    }

    private String money(BigDecimal amount) {
        return Words.sum(amount, question.currency());
    }
}
