package io.dropline.finance.invoices;

import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an invoice must be like to be kept at all. Whether it is right is another question. */
final class DraftRules {
    private static final int MOST_LINES = 1000;
    private static final int MOST_UNITS = 1_000_000;
    private static final int LONGEST = 60;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");

    private DraftRules() {}

    static FieldProblems check(InvoiceDraft draft, LocalDate today) {
        FieldProblems problems = new FieldProblems()
                .text(draft.number(), LONGEST, "number", "The invoice's number")
                .check(
                        draft.number().isBlank() || !draft.folded().isEmpty(),
                        "number",
                        "A number has a letter or a digit in it")
                .check(
                        !draft.invoiceDate().isAfter(today.plusDays(1)),
                        "invoiceDate",
                        "The invoice is dated " + draft.invoiceDate() + ", which is still to come")
                .check(
                        draft.invoiceDate().isAfter(today.minusYears(10)),
                        "invoiceDate",
                        "The invoice is dated " + draft.invoiceDate() + ", which is too long ago")
                .currency(draft.currency(), "currency")
                .money(draft.total(), "total", "The total")
                .check(!draft.lines().isEmpty(), "", "An invoice has at least one line")
                .check(draft.lines().size() <= MOST_LINES, "", "More than " + MOST_LINES + " lines are too many");
        LocalDate due = draft.dueOn();
        problems.check(
                due == null
                        || (!due.isBefore(draft.invoiceDate())
                                && due.isBefore(draft.invoiceDate().plusYears(2))),
                "dueOn",
                "It is due on " + due + ", which does not fit its date");
        draft.lines().forEach(line -> check(problems, line));
        return problems;
    }

    private static void check(FieldProblems problems, Billed.Line line) {
        String field = "line-" + line.lineNo();
        String name = "Line " + line.lineNo();
        problems.optional(line.purchaseOrder(), LONGEST, field, name + ": the purchase order")
                .optional(line.supplierSku(), 100, field, name + ": the SKU")
                .check(
                        line.units() >= 0 && line.units() <= MOST_UNITS,
                        field,
                        name + ": from 0 to 1,000,000 units, please")
                .check(
                        line.kind() != ChargeKind.GOODS || line.units() > 0,
                        field,
                        name + ": say how many units are invoiced");
        for (BigDecimal amount : new BigDecimal[] {line.unitCost(), line.amount()}) {
            problems.check(
                    amount.abs().compareTo(MOST_MONEY) < 0
                            && amount.stripTrailingZeros().scale() <= 4,
                    field,
                    name + ": amounts have at most four decimals and are below a million million");
        }
        problems.check(
                line.kind() != ChargeKind.GOODS
                        || (line.unitCost().signum() >= 0 && line.amount().signum() >= 0),
                field,
                name + ": goods cannot cost less than nothing; a discount is a line of its own");
    }
}
