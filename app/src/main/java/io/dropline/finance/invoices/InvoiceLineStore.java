package io.dropline.finance.invoices;

import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.finance.match.Match;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The supplier_invoice_line table. */
@Repository
class InvoiceLineStore {
    private record Of(UUID invoiceId, Billed.Line line) {}

    private record Placed(UUID invoiceId, int lineNo, Match.@Nullable Place place) {}

    private final JdbcTemplate jdbc;

    InvoiceLineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, List<InvoiceStore.Row> invoices) {
        List<Of> lines = invoices.stream()
                .flatMap(row -> row.draft().lines().stream().map(line -> new Of(row.id(), line)))
                .toList();
        jdbc.update(
                """
                insert into supplier_invoice_line (merchant_id, invoice_id, line_no, kind, purchase_order_as_written, supplier_sku, units, unit_cost, amount)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(lines)
                        .value(merchant.value())
                        .uuid(Of::invoiceId)
                        .integer(of -> of.line().lineNo())
                        .text(of -> of.line().kind().name())
                        .text(of -> of.line().purchaseOrder())
                        .text(of -> of.line().supplierSku())
                        .integer(of -> of.line().units())
                        .numeric(of -> of.line().unitCost())
                        .numeric(of -> of.line().amount()));
    }

    Map<UUID, List<Billed.Line>> of(MerchantId merchant, List<UUID> invoices) {
        Map<UUID, List<Billed.Line>> lines = new HashMap<>();
        jdbc.query("""
                select invoice_id, line_no, kind, purchase_order_as_written, supplier_sku, units, unit_cost, amount
                from supplier_invoice_line where merchant_id = ? and invoice_id = any(?) order by invoice_id, line_no""", Columns.of(invoices).value(merchant.value()).uuid(id -> id), row -> {
            lines.computeIfAbsent(Moments.uuid(row, "invoice_id"), unused -> new ArrayList<>())
                    .add(new Billed.Line(
                            row.getInt("line_no"),
                            ChargeKind.valueOf(row.getString("kind")),
                            row.getString("purchase_order_as_written"),
                            row.getString("supplier_sku"),
                            row.getInt("units"),
                            row.getBigDecimal("unit_cost"),
                            row.getBigDecimal("amount")));
        });
        return lines;
    }

    /** Remembers what lines are about, so that later invoices see what was invoiced before. */
    void place(MerchantId merchant, UUID invoice, List<Billed.Line> lines, Map<Integer, Match.Place> places) {
        jdbc.update(
                """
                update supplier_invoice_line l set purchase_order_id = t.po, purchase_order_line_no = nullif(t.po_line, 0)
                from unnest(?, ?, ?, ?) as t(invoice, line_no, po, po_line)
                where l.merchant_id = ? and l.invoice_id = t.invoice and l.line_no = t.line_no""",
                Columns.of(lines.stream()
                                .map(line -> new Placed(invoice, line.lineNo(), places.get(line.lineNo())))
                                .toList())
                        .uuid(Placed::invoiceId)
                        .integer(Placed::lineNo)
                        .uuid(placed ->
                                placed.place() == null ? null : placed.place().purchaseOrderId())
                        .integer(placed ->
                                placed.place() == null ? null : placed.place().lineNo())
                        .value(merchant.value()));
    }
}
