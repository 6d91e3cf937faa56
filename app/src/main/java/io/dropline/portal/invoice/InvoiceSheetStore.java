package io.dropline.portal.invoice;

import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads purchase orders as their suppliers may invoice them. */
@Repository
class InvoiceSheetStore {
    private final JdbcTemplate jdbc;

    InvoiceSheetStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InvoiceSheet> open(MerchantId merchant, UUID purchaseOrder) {
        return jdbc
                .query(
                        """
                        select p.supplier_id, p.number, p.currency, p.drop_fee, p.freight, m.name as merchant, s.name as supplier, s.zone,
                            coalesce(sum(l.amount) filter (where l.kind = 'DROP_FEE'), 0) as fee_before,
                            coalesce(sum(l.amount) filter (where l.kind = 'FREIGHT'), 0) as freight_before
                        from purchase_order p
                        join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                        join merchant m on m.id = p.merchant_id
                        left join supplier_invoice_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and exists (
                            select 1 from supplier_invoice i where i.merchant_id = l.merchant_id and i.id = l.invoice_id and i.state <> 'REJECTED')
                        where p.merchant_id = ? and p.id = ?
                        group by p.supplier_id, p.number, p.currency, p.drop_fee, p.freight, m.name, s.name, s.zone""",
                        (row, index) -> new InvoiceSheet(
                                merchant,
                                purchaseOrder,
                                Moments.uuid(row, "supplier_id"),
                                row.getString("number"),
                                row.getString("merchant"),
                                row.getString("supplier"),
                                ZoneId.of(row.getString("zone")),
                                row.getString("currency"),
                                row.getBigDecimal("drop_fee")
                                        .subtract(row.getBigDecimal("fee_before"))
                                        .max(BigDecimal.ZERO),
                                row.getBigDecimal("freight")
                                        .subtract(row.getBigDecimal("freight_before"))
                                        .max(BigDecimal.ZERO),
                                lines(merchant, purchaseOrder),
                                sent(merchant, purchaseOrder)),
                        merchant.value(),
                        purchaseOrder)
                .stream()
                .findFirst();
    }

    private List<InvoiceSheet.Line> lines(MerchantId merchant, UUID purchaseOrder) {
        return jdbc.query(
                """
                select l.line_no, l.title, l.supplier_sku, l.quantity, l.shipped, l.unit_cost, coalesce((
                    select sum(v.units) from supplier_invoice_line v
                    join supplier_invoice i on i.merchant_id = v.merchant_id and i.id = v.invoice_id and i.state <> 'REJECTED'
                    where v.merchant_id = l.merchant_id and v.purchase_order_id = l.purchase_order_id and v.purchase_order_line_no = l.line_no), 0)
                    as invoiced
                from purchase_order_line l where l.merchant_id = ? and l.purchase_order_id = ? order by l.line_no""",
                (row, index) -> new InvoiceSheet.Line(
                        row.getInt("line_no"),
                        row.getString("title"),
                        row.getString("supplier_sku"),
                        row.getInt("quantity"),
                        row.getInt("shipped"),
                        row.getInt("invoiced"),
                        row.getBigDecimal("unit_cost")),
                merchant.value(),
                purchaseOrder);
    }

    private List<InvoiceSheet.Sent> sent(MerchantId merchant, UUID purchaseOrder) {
        return jdbc.query(
                """
                select i.number_as_written, i.invoice_date, i.total, i.state from supplier_invoice i
                where i.merchant_id = ? and exists (
                    select 1 from supplier_invoice_line l
                    where l.merchant_id = i.merchant_id and l.invoice_id = i.id and l.purchase_order_id = ?)
                order by i.received_at desc, i.id desc limit 20""",
                (row, index) -> new InvoiceSheet.Sent(
                        row.getString("number_as_written"),
                        row.getObject("invoice_date", LocalDate.class),
                        row.getBigDecimal("total"),
                        words(InvoiceState.valueOf(row.getString("state")))),
                merchant.value(),
                purchaseOrder);
    }

    /** How far it is, as a supplier needs to know it. */
    private static String words(InvoiceState state) {
        return switch (state) {
            case RECEIVED, MATCHED, DIFFERS -> "Being checked";
            case DISPUTED -> "Disputed; see our mail";
            case APPROVED, EXPORTED -> "Approved for payment";
            case REJECTED -> "Not accepted";
        };
    }
}
