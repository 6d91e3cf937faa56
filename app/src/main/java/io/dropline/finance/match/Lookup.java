package io.dropline.finance.match;

import static io.dropline.finance.match.Findings.quoted;

import io.dropline.finance.match.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the purchase order that a line of an invoice is about. */
final class Lookup {
    private final Billed billed;
    private final Map<String, Ordered> orders;
    private final Findings findings;

    Lookup(Billed billed, Map<String, Ordered> orders, Findings findings) {
        this.billed = billed;
        this.orders = orders;
        this.findings = findings;
    }

    /** The purchase order of a line; where it is none of ours, that is said. */
    Optional<Ordered> known(Billed.Line line) {
        Optional<Ordered> order = order(line);
        if (order.isEmpty()) {
            unknown(line);
        } else if (!order.get().ours()) {
            findings.differ(
                    Kind.OTHER_SUPPLIERS_PURCHASE_ORDER,
                    line.lineNo(),
                    null,
                    line.amount(),
                    "Line " + line.lineNo() + " names " + order.get().number() + ", which we sent to another supplier; "
                            + findings.money(line.amount()) + " is asked for it.");
        }
        return order.filter(Ordered::ours);
    }

    void unknown(Billed.Line line) {
        findings.differ(
                Kind.UNKNOWN_PURCHASE_ORDER,
                line.lineNo(),
                null,
                line.amount(),
                "Line " + line.lineNo()
                        + (line.purchaseOrder().isBlank()
                                ? " names no purchase order"
                                : " names purchase order " + quoted(line.purchaseOrder()) + ", which we never issued")
                        + "; " + findings.money(line.amount()) + " is asked for it.");
    }

    Optional<Ordered> order(Billed.Line line) {
        return line.purchaseOrder().isBlank()
                ? Optional.empty()
                : Optional.ofNullable(orders.get(PurchaseOrderNumber.of(line.purchaseOrder())));
    }

    /** The purchase order that an invoice is about, where it is about one. */
    Optional<Ordered> onlyOne() {
        List<Ordered> named = billed.lines().stream()
                .flatMap(line -> order(line).stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()).filter(Ordered::ours) : Optional.empty();
    }

    static Optional<Ordered.Line> line(Ordered of, Billed.Line line) {
        String sku = line.supplierSku().strip();
        if (sku.isEmpty() && of.lines().size() == 1) {
            return Optional.of(of.lines().getFirst());
        }
        return of.lines().stream()
                .filter(one -> one.supplierSku().equalsIgnoreCase(sku))
                .findFirst()
                .or(() -> of.lines().stream()
                        .filter(one -> one.sku().equalsIgnoreCase(sku))
                        .findFirst());
    }
}
