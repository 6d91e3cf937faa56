package io.dropline.console.invoices;

import io.dropline.console.page.Form;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of an invoice as fields of a form, numbered from 1. */
public final class InvoiceForms {
    /** So many lines can be typed; longer invoices come as files. */
    public static final int LINES = 12;

    private InvoiceForms() {}

    /** The lines that were filled in; what cannot be read is noted as a problem. */
    static List<Billed.Line> lines(Form form) {
        List<Billed.Line> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            String amounts = form.text("units-" + i) + form.text("cost-" + i) + form.text("amount-" + i);
            if (!amounts.isEmpty()) {
                lines.add(line(form, i));
            }
        }
        return lines;
    }

    private static Billed.Line line(Form form, int i) {
        ChargeKind kind = Arrays.stream(ChargeKind.values())
                .filter(one -> one.name().equals(form.text("kind-" + i)))
                .findFirst()
                .orElse(ChargeKind.GOODS);
        int units = form.text("units-" + i).isEmpty() ? 0 : form.whole("units-" + i);
        BigDecimal cost = form.amount("cost-" + i);
        BigDecimal amount = form.text("amount-" + i).isEmpty()
                ? cost.multiply(BigDecimal.valueOf(kind == ChargeKind.GOODS ? units : 1))
                : form.amount("amount-" + i);
        return new Billed.Line(
                i,
                kind,
                form.text("po-" + i),
                form.text("sku-" + i),
                kind == ChargeKind.GOODS ? units : 0,
                kind == ChargeKind.GOODS ? cost : amount,
                amount);
    }
}
