package io.dropline.finance.match;

import static io.dropline.finance.match.Findings.named;

import io.dropline.finance.match.Difference.Kind;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Tolerance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is charged beside goods with what was agreed for the purchase order, less what was charged of it before. */
final class FeeMatch {
    private final String currency;
    private final Lookup lookup;
    private final Findings findings;
    private final InvoiceRules rules;
    /** What earlier lines of this invoice took, by kind and purchase order. */
    private final Map<String, BigDecimal> soFar = new HashMap<>();

    FeeMatch(String currency, Lookup lookup, Findings findings, InvoiceRules rules) {
        this.currency = currency;
        this.lookup = lookup;
        this.findings = findings;
        this.rules = rules;
    }

    void fee(Billed.Line line) {
        Optional<Ordered> order = line.purchaseOrder().isBlank() ? lookup.onlyOne() : lookup.known(line);
        if (order.isEmpty()) {
            if (line.purchaseOrder().isBlank()) {
                lookup.unknown(line);
            }
            findings.row(line, null, null, 0);
            return;
        }
        Ordered of = order.get();
        findings.place(line.lineNo(), new Match.Place(of.id(), 0));
        findings.row(line, of, null, 0);
        List<Ordered.Before> before = of.before(line.kind(), 0);
        BigDecimal agreed = of.agreed(line.kind());
        BigDecimal earlier = before.stream().map(Ordered.Before::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal here = soFar.getOrDefault(line.kind() + "/" + of.id(), BigDecimal.ZERO);
        soFar.put(line.kind() + "/" + of.id(), here.add(line.amount()));
        BigDecimal left = agreed.subtract(earlier).subtract(here).max(BigDecimal.ZERO);
        findings.agree(left.min(line.amount().max(BigDecimal.ZERO)));
        BigDecimal over = line.amount().subtract(left);
        if (over.signum() <= 0 || !of.currency().equals(currency)) {
            return;
        }
        boolean freight = line.kind() == ChargeKind.FREIGHT;
        String what = "Line " + line.lineNo() + ": " + (freight ? "freight" : "a drop-ship fee") + " of "
                + findings.money(line.amount()) + " for " + of.number() + "; ";
        if (earlier.signum() > 0 && agreed.signum() > 0) {
            findings.differ(
                    Kind.INVOICED_BEFORE,
                    line.lineNo(),
                    of,
                    over,
                    what + findings.money(agreed) + " was agreed, and " + findings.money(earlier)
                            + " of it invoiced before (" + named(before) + "): " + findings.money(over) + " too much.");
            return;
        }
        Tolerance tolerance = freight ? rules.freight() : rules.line();
        findings.above(
                freight ? Kind.FREIGHT_ABOVE : Kind.FEE_NOT_AGREED,
                line,
                of,
                over,
                tolerance.of(agreed),
                what + (agreed.signum() == 0 ? "none was agreed" : findings.money(agreed) + " was agreed") + ": "
                        + findings.money(over) + " more.");
    }

    void other(Billed.Line line) {
        Optional<Ordered> order = line.purchaseOrder().isBlank() ? lookup.onlyOne() : lookup.known(line);
        order.ifPresent(of -> findings.place(line.lineNo(), new Match.Place(of.id(), 0)));
        findings.row(line, order.orElse(null), null, 0);
        if (line.amount().signum() > 0) {
            findings.differ(
                    Kind.FEE_NOT_AGREED,
                    line.lineNo(),
                    order.orElse(null),
                    line.amount(),
                    "Line " + line.lineNo() + ": a charge of " + findings.money(line.amount())
                            + (line.supplierSku().isBlank() ? "" : " (" + line.supplierSku() + ")")
                            + " that was not agreed.");
        } else {
            findings.agree(line.amount());
        }
    }
}
