package io.dropline.console.refunds;

import io.dropline.aftersales.RefundProcess.NotShipped;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.Refunds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What may be paid back of an order, as a form.
 *
 * @param notShipped what has not left its supplier, by line
 * @param before the order's refunds so far, oldest first
 */
public record RefundPage(
        UUID order, RefundQuote quote, Map<UUID, NotShipped> notShipped, List<Refunds.View> before, Form form) {
    /** Lines of which something is left. */
    public List<RefundQuote.Line> lines() {
        return quote.lines().values().stream()
                .filter(line -> line.ordered() > 0)
                .toList();
    }

    /** "1 not shipped (PO-1042)"; empty where all of it has left. */
    public String standing(RefundQuote.Line line) {
        NotShipped left = notShipped.get(line.orderLineId());
        if (left == null || left.units() == 0) {
            return "";
        }
        String where = left.purchaseOrders().isEmpty() ? "nobody has it yet" : String.join(", ", left.purchaseOrders());
        return left.units() + " not shipped: " + where;
    }

    /** The purchase orders that would be asked to be cancelled, at most. */
    public String purchaseOrders() {
        return notShipped.values().stream()
                .flatMap(left -> left.purchaseOrders().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    public String money(BigDecimal amount) {
        return Show.money(amount, quote.currency());
    }

    /** As a field holds it. */
    public String plain(BigDecimal amount) {
        return amount.setScale(RefundQuote.digits(quote.currency()), RoundingMode.HALF_UP)
                .toPlainString();
    }

    public int digits() {
        return RefundQuote.digits(quote.currency());
    }

    /** Of a field that a person has not filled in, what it begins with. */
    public String filled(String field, String otherwise) {
        String text = form.text(field);
        return text.isEmpty() && !form.names().contains(field) ? otherwise : text;
    }
}
