package io.dropline.portal.invoice;

import io.dropline.finance.FoldedNumber;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.letter.Words;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.portal.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Understands what a supplier typed into the invoice page. What is wrong is noted in what was typed; then the result must not be used. */
final class InvoiceReading {
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_UNITS = 1_000_000;
    private static final int OLDEST_DAYS = 1100;

    private InvoiceReading() {}

    static InvoiceDraft read(InvoiceSheet sheet, Typed typed, LocalDate today) {
        FieldProblems problems = typed.problems();
        String number = typed.text("number");
        problems.text(number, LONGEST_NUMBER, "number", "The invoice's number");
        problems.check(
                number.isBlank() || !FoldedNumber.of(number).isEmpty(),
                "number",
                "A number has a letter or a digit in it");
        LocalDate date = typed.day("date", today.minusDays(OLDEST_DAYS), today.plusDays(1))
                .orElse(today);
        List<Billed.Line> lines = lines(sheet, typed);
        BigDecimal sum = lines.stream().map(Billed.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = typed.money("total");
        problems.check(!lines.isEmpty(), "lines", "Please say what you invoice");
        problems.check(
                typed.wrong() || total.compareTo(sum) == 0,
                "total",
                "What you entered above comes to " + Words.money(sum, sheet.currency()));
        return new InvoiceDraft(
                sheet.supplierId(), number, date, null, sheet.currency(), total, lines, sheet.supplier());
    }

    private static List<Billed.Line> lines(InvoiceSheet sheet, Typed typed) {
        List<Billed.Line> lines = new ArrayList<>();
        for (InvoiceSheet.Line line : sheet.lines()) {
            int units = typed.units("units-" + line.lineNo(), 0, MOST_UNITS);
            BigDecimal cost = typed.money("cost-" + line.lineNo());
            if (units > 0) {
                lines.add(new Billed.Line(
                        lines.size() + 1,
                        ChargeKind.GOODS,
                        sheet.number(),
                        line.supplierSku(),
                        units,
                        cost,
                        cost.multiply(BigDecimal.valueOf(units))));
            }
        }
        charge(lines, sheet, ChargeKind.DROP_FEE, typed.money("dropFee"));
        charge(lines, sheet, ChargeKind.FREIGHT, typed.money("freight"));
        charge(lines, sheet, ChargeKind.OTHER, typed.money("other"));
        return lines;
    }

    private static void charge(List<Billed.Line> lines, InvoiceSheet sheet, ChargeKind kind, BigDecimal amount) {
        if (amount.signum() > 0) {
            lines.add(new Billed.Line(lines.size() + 1, kind, sheet.number(), "", 0, amount, amount));
        }
    }
}
