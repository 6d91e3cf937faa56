package io.dropline.finance.match;

import io.dropline.finance.match.Difference.Kind;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Compares an invoice with the purchase orders it names and with what has shipped of them. Less than agreed is never a difference; units are never
 * tolerated, money is as far as the rules say.
 */
public final class ThreeWayMatch {
    /** Who rounds each line to cents may be off by one. */
    static final BigDecimal A_CENT = new BigDecimal("0.01");

    private ThreeWayMatch() {}

    /** @param orders by number as {@link PurchaseOrderNumber} writes it */
    public static Match of(Billed billed, Map<String, Ordered> orders, InvoiceRules rules) {
        Findings findings = new Findings(billed.currency());
        Lookup lookup = new Lookup(billed, orders, findings);
        GoodsMatch goods = new GoodsMatch(billed.currency(), lookup, findings, rules.line());
        FeeMatch fees = new FeeMatch(billed.currency(), lookup, findings, rules);
        currencies(billed, lookup, findings);
        for (Billed.Line line : billed.lines()) {
            switch (line.kind()) {
                case GOODS -> goods.match(line);
                case DROP_FEE, FREIGHT -> fees.fee(line);
                case OTHER -> fees.other(line);
            }
        }
        sums(billed, findings);
        smallOnesTogether(findings, rules);
        return findings.result();
    }

    private static void currencies(Billed billed, Lookup lookup, Findings findings) {
        billed.lines().stream()
                .flatMap(line -> lookup.order(line).stream())
                .filter(order -> order.ours() && !order.currency().equals(billed.currency()))
                .distinct()
                .forEach(order -> findings.differ(
                        Kind.CURRENCY,
                        0,
                        order,
                        BigDecimal.ZERO,
                        "The invoice is in " + billed.currency() + "; " + order.number() + " was agreed in "
                                + order.currency() + "."));
    }

    private static void sums(Billed billed, Findings findings) {
        BigDecimal sum = billed.lines().stream().map(Billed.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(billed.total()).abs().compareTo(A_CENT) > 0) {
            findings.differ(
                    Kind.WRONG_TOTAL,
                    0,
                    null,
                    billed.total().subtract(sum).max(BigDecimal.ZERO),
                    "The lines add up to " + findings.money(sum) + ", but the invoice asks for "
                            + findings.money(billed.total()) + ".");
        }
    }

    private static void smallOnesTogether(Findings findings, InvoiceRules rules) {
        BigDecimal together = findings.tolerated();
        BigDecimal most = rules.total().of(findings.agreed());
        if (findings.toleratedLines() > 1 && together.compareTo(most) > 0) {
            findings.differ(
                    Kind.SMALL_ONES_TOGETHER,
                    0,
                    null,
                    together,
                    "Differences that are small one by one come to " + findings.money(together) + " together; "
                            + findings.money(most) + " is what we let pass.");
        }
    }
}
