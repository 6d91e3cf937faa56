package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a supplier asks of us for stoves: verbs for invoices, beside those of the desk. */
final class InvoiceDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final InvoiceDecisions decisions;
    private final Desk desk;
    private final UUID supplier;

    InvoiceDesk(Desk desk, UUID supplier) {
        this.desk = desk;
        this.supplier = supplier;
        this.decisions = desk.house.bean(InvoiceDecisions.class);
    }

    /** Of today and in USD, its lines numbered in their order. */
    InvoiceDraft invoice(String number, String total, Billed.Line... lines) {
        List<Billed.Line> numbered = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Billed.Line line = lines[i];
            numbered.add(new Billed.Line(
                    i + 1,
                    line.kind(),
                    line.purchaseOrder(),
                    line.supplierSku(),
                    line.units(),
                    line.unitCost(),
                    line.amount()));
        }
        return new InvoiceDraft(supplier, number, TODAY, null, "USD", new BigDecimal(total), numbered, "robin");
    }

    static Billed.Line goods(String po, int units, String cost) {
        BigDecimal each = new BigDecimal(cost);
        return new Billed.Line(
                0, ChargeKind.GOODS, po, "X-STOVE", units, each, each.multiply(BigDecimal.valueOf(units)));
    }

    static Billed.Line fee(String po, String amount) {
        return new Billed.Line(0, ChargeKind.DROP_FEE, po, "", 0, new BigDecimal(amount), new BigDecimal(amount));
    }

    static Billed.Line freight(String po, String amount) {
        return new Billed.Line(0, ChargeKind.FREIGHT, po, "", 0, new BigDecimal(amount), new BigDecimal(amount));
    }

    // ---- what happens

    Received receive(InvoiceDraft draft) {
        return desk.house
                .bean(Invoices.class)
                .receive(desk.merchant, List.of(draft))
                .getFirst();
    }

    Received.Taken taken(InvoiceDraft draft) {
        Received received = receive(draft);
        assertThat(received).isInstanceOf(Received.Taken.class);
        return (Received.Taken) received;
    }

    // ---- how things stand

    /** "INV1 APPROVED robin@example.com" for each invoice. */
    List<String> standing() {
        return desk.facts(
                "select number || ' ' || state || ' ' || coalesce(approved_by, '') from supplier_invoice where merchant_id = ? order by number");
    }
}
