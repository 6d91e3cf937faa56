package io.dropline.console.invoices;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes invoices that a person types. */
@Controller
class NewInvoiceController {
    private static final String TEMPLATE = "console/invoices/new.jte";

    private final Invoices invoices;
    private final Suppliers suppliers;
    private final JdbcClient jdbc;
    private final Clock clock;

    NewInvoiceController(Invoices invoices, Suppliers suppliers, JdbcClient jdbc, Clock clock) {
        this.invoices = invoices;
        this.suppliers = suppliers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/invoices/new")
    ResponseEntity<byte[]> form(Desk desk, Form asked) {
        Form form = Form.empty().with("invoiceDate", LocalDate.now(clock)).with("currency", "USD");
        if (!asked.text("po").isEmpty()) {
            fill(desk, form, asked.text("po"));
        }
        return desk.show(Section.MONEY, TEMPLATE, new NewInvoicePage(suppliers.list(desk.merchant()), form));
    }

    /** What the supplier may ask for by what has shipped of a purchase order. */
    private void fill(Desk desk, Form form, String number) {
        int[] line = {0};
        jdbc
                .sql("""
                select p.supplier_id, p.currency, p.drop_fee, p.freight, l.supplier_sku, l.shipped, l.unit_cost
                from purchase_order p
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.number = ? order by l.line_no limit ?""")
                .params(desk.merchant().value(), number, InvoiceForms.LINES - 2)
                .query((row, index) -> {
                    int at = ++line[0];
                    form.with("supplier", row.getString("supplier_id")).with("currency", row.getString("currency"));
                    form.with("kind-" + at, ChargeKind.GOODS.name())
                            .with("po-" + at, number)
                            .with("sku-" + at, row.getString("supplier_sku"))
                            .with("units-" + at, row.getInt("shipped"))
                            .with("cost-" + at, Show.plain(row.getBigDecimal("unit_cost")));
                    return new BigDecimal[] {row.getBigDecimal("drop_fee"), row.getBigDecimal("freight")};
                })
                .list()
                .stream()
                .findFirst()
                .ifPresent(fees -> {
                    fee(form, ++line[0], ChargeKind.DROP_FEE, number, fees[0]);
                    fee(form, ++line[0], ChargeKind.FREIGHT, number, fees[1]);
                });
    }

    private static void fee(Form form, int at, ChargeKind kind, String number, BigDecimal amount) {
        form.with("kind-" + at, kind.name()).with("po-" + at, number);
        if (amount.signum() > 0) {
            form.with("amount-" + at, Show.plain(amount));
        }
    }

    @PostMapping("/invoices")
    ResponseEntity<byte[]> take(Desk desk, Form form) {
        LocalDate date = form.day("invoiceDate");
        form.problems()
                .check(date != null || form.problem("invoiceDate").isPresent(), "invoiceDate", "When is it dated?")
                .check(!form.text("total").isEmpty(), "total", "What does it ask for in all?");
        List<Billed.Line> lines = InvoiceForms.lines(form);
        InvoiceDraft draft = new InvoiceDraft(
                supplier(form.text("supplier")),
                form.text("number"),
                date == null ? LocalDate.now(clock) : date,
                form.day("dueOn"),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.amount("total"),
                lines,
                desk.viewer().email());
        if (form.problems().none()) {
            switch (invoices.receive(desk.merchant(), List.of(draft)).getFirst()) {
                case Received.Taken(UUID id, InvoiceState state, List<String> differences) -> {
                    return desk.done(
                            differences.isEmpty()
                                    ? "The invoice is " + (state == InvoiceState.APPROVED ? "approved: " : "here: ")
                                            + "it matches."
                                    : "The invoice is here; it differs in "
                                            + Show.count(differences.size(), "point.", "points."),
                            "/invoices/" + id);
                }
                case Received.Known(UUID id, String words) -> {
                    return desk.refused(words + ".", "/invoices/" + id);
                }
                case Received.Wrong(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.MONEY, TEMPLATE, new NewInvoicePage(suppliers.list(desk.merchant()), form));
    }

    private static UUID supplier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0); // whom nobody knows
        }
    }
}
