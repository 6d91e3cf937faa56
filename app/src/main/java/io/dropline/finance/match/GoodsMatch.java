package io.dropline.finance.match;

import static io.dropline.finance.match.Findings.named;
import static io.dropline.finance.match.Findings.quoted;
import static io.dropline.finance.match.Findings.times;

import io.dropline.finance.match.Difference.Kind;
import io.dropline.policies.PolicyDocument.Tolerance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares lines of goods: the place on the purchase order, units with what has shipped, prices with what was agreed. */
final class GoodsMatch {
    private final String currency;
    private final Lookup lookup;
    private final Findings findings;
    private final Tolerance tolerance;
    /** What earlier lines of this invoice took of a place. */
    private final Map<Match.Place, Integer> soFar = new HashMap<>();

    GoodsMatch(String currency, Lookup lookup, Findings findings, Tolerance tolerance) {
        this.currency = currency;
        this.lookup = lookup;
        this.findings = findings;
        this.tolerance = tolerance;
    }

    void match(Billed.Line line) {
        lineSum(line);
        Optional<Ordered> order = lookup.known(line);
        Optional<Ordered.Line> found = order.flatMap(one -> Lookup.line(one, line));
        if (order.isEmpty() || found.isEmpty()) {
            order.ifPresent(one -> findings.differ(
                    Kind.NOT_ON_PURCHASE_ORDER,
                    line.lineNo(),
                    one,
                    line.amount(),
                    "Line " + line.lineNo() + ": " + quoted(line.supplierSku()) + " is not on " + one.number() + "; "
                            + findings.money(line.amount()) + " is asked for it."));
            findings.row(line, order.orElse(null), null, 0);
            return;
        }
        Ordered of = order.get();
        Ordered.Line agreed = found.get();
        Match.Place place = new Match.Place(of.id(), agreed.lineNo());
        findings.place(line.lineNo(), place);
        List<Ordered.Before> before = of.before(ChargeKind.GOODS, agreed.lineNo());
        int earlier = before.stream().mapToInt(Ordered.Before::units).sum() + soFar.getOrDefault(place, 0);
        soFar.merge(place, line.units(), Integer::sum);
        findings.row(line, of, agreed, earlier);
        findings.agree(times(agreed.unitCost(), line.units()));
        units(line, of, agreed, earlier, before);
        price(line, of, agreed);
    }

    private void units(Billed.Line line, Ordered of, Ordered.Line agreed, int earlier, List<Ordered.Before> before) {
        int tooMany = Math.min(line.units(), earlier + line.units() - agreed.shipped());
        if (tooMany <= 0) {
            return;
        }
        BigDecimal over = times(agreed.unitCost(), tooMany);
        String what = line.units() + " × " + agreed.title() + " on " + of.number();
        if (agreed.shipped() == 0) {
            findings.differ(
                    Kind.NOT_SHIPPED,
                    line.lineNo(),
                    of,
                    over,
                    "Line " + line.lineNo() + ": " + what + " invoiced, but none has shipped: " + findings.money(over)
                            + ".");
        } else if (earlier > 0 && !before.isEmpty()) {
            findings.differ(
                    Kind.INVOICED_BEFORE,
                    line.lineNo(),
                    of,
                    over,
                    "Line " + line.lineNo() + ": " + what + " invoiced; of " + agreed.shipped() + " shipped, " + earlier
                            + " were invoiced before (" + named(before) + "): " + tooMany + " too many, "
                            + findings.money(over) + ".");
        } else {
            findings.differ(
                    Kind.MORE_THAN_SHIPPED,
                    line.lineNo(),
                    of,
                    over,
                    "Line " + line.lineNo() + ": " + what + " invoiced, "
                            + (earlier > 0 ? earlier + " on lines above, " : "") + agreed.shipped() + " shipped: "
                            + tooMany + " too many, " + findings.money(over) + ".");
        }
    }

    private void price(Billed.Line line, Ordered of, Ordered.Line agreed) {
        BigDecimal agreedAmount = times(agreed.unitCost(), line.units());
        BigDecimal over = line.amount().subtract(agreedAmount);
        if (over.signum() <= 0 || !of.currency().equals(currency)) {
            return;
        }
        findings.above(
                Kind.PRICE_ABOVE,
                line,
                of,
                over,
                tolerance.of(agreedAmount),
                "Line " + line.lineNo() + ": " + agreed.title() + " on " + of.number() + " costs "
                        + findings.money(line.unitCost()) + " instead of the agreed "
                        + findings.money(agreed.unitCost()) + ": "
                        + findings.money(over) + " more for " + line.units()
                        + (line.units() == 1 ? " unit." : " units."));
    }

    private void lineSum(Billed.Line line) {
        BigDecimal sum = times(line.unitCost(), line.units());
        if (sum.subtract(line.amount()).abs().compareTo(ThreeWayMatch.A_CENT) > 0) {
            findings.differ(
                    Kind.LINE_SUM,
                    line.lineNo(),
                    null,
                    BigDecimal.ZERO,
                    "Line " + line.lineNo() + ": " + line.units() + " × " + findings.money(line.unitCost()) + " is "
                            + findings.money(sum) + ", not " + findings.money(line.amount()) + ".");
        }
    }
}
