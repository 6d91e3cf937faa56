package io.dropline.finance.invoices;

import io.dropline.finance.match.ChargeKind;
import io.dropline.finance.match.Ordered;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads purchase orders as invoices are compared with them. */
@Repository
class OrderedStore {
    private final JdbcTemplate jdbc;

    OrderedStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Purchase orders by number.
     *
     * @param invoice earlier ones count, later ones only once they are approved
     */
    Map<String, Ordered> of(MerchantId merchant, UUID supplier, UUID invoice, List<String> numbers) {
        Map<UUID, List<Ordered.Line>> lines = lines(merchant, numbers);
        Map<UUID, List<Ordered.Before>> before = before(merchant, supplier, invoice, List.copyOf(lines.keySet()));
        Map<String, Ordered> orders = new HashMap<>();
        jdbc.query(
                "select id, number, supplier_id, currency, drop_fee, freight from purchase_order where merchant_id = ? and number = any(?)",
                Columns.of(numbers).value(merchant.value()).text(number -> number),
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    orders.put(
                            row.getString("number"),
                            new Ordered(
                                    id,
                                    row.getString("number"),
                                    Moments.uuid(row, "supplier_id").equals(supplier),
                                    row.getString("currency"),
                                    row.getBigDecimal("drop_fee"),
                                    row.getBigDecimal("freight"),
                                    lines.getOrDefault(id, List.of()),
                                    before.getOrDefault(id, List.of())));
                });
        return orders;
    }

    private Map<UUID, List<Ordered.Line>> lines(MerchantId merchant, List<String> numbers) {
        Map<UUID, List<Ordered.Line>> lines = new HashMap<>();
        jdbc.query("""
                select l.purchase_order_id, l.line_no, l.title, l.sku, l.supplier_sku, l.quantity, l.shipped, l.unit_cost
                from purchase_order p
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.number = any(?) order by l.purchase_order_id, l.line_no""", Columns.of(numbers).value(merchant.value()).text(number -> number), row -> {
            lines.computeIfAbsent(Moments.uuid(row, "purchase_order_id"), unused -> new ArrayList<>())
                    .add(new Ordered.Line(
                            row.getInt("line_no"),
                            row.getString("title"),
                            row.getString("sku"),
                            row.getString("supplier_sku"),
                            row.getInt("quantity"),
                            row.getInt("shipped"),
                            row.getBigDecimal("unit_cost")));
        });
        return lines;
    }

    private Map<UUID, List<Ordered.Before>> before(
            MerchantId merchant, UUID supplier, UUID invoice, List<UUID> orders) {
        Map<UUID, List<Ordered.Before>> before = new HashMap<>();
        jdbc.query(
                """
                select l.purchase_order_id, l.kind, coalesce(l.purchase_order_line_no, 0) as line_no, l.units, l.amount, i.number_as_written
                from supplier_invoice_line l
                join supplier_invoice i on i.merchant_id = l.merchant_id and i.id = l.invoice_id
                join supplier_invoice mine on mine.merchant_id = i.merchant_id and mine.id = ?
                where l.merchant_id = ? and l.purchase_order_id = any(?) and i.supplier_id = ? and i.id <> mine.id
                    and (i.state in ('APPROVED', 'EXPORTED') or (i.state <> 'REJECTED' and (i.received_at, i.id) < (mine.received_at, mine.id)))
                order by i.received_at, i.id, l.line_no""",
                Columns.of(orders)
                        .value(invoice)
                        .value(merchant.value())
                        .uuid(id -> id)
                        .value(supplier),
                row -> {
                    before.computeIfAbsent(Moments.uuid(row, "purchase_order_id"), unused -> new ArrayList<>())
                            .add(new Ordered.Before(
                                    ChargeKind.valueOf(row.getString("kind")),
                                    row.getInt("line_no"),
                                    row.getInt("units"),
                                    row.getBigDecimal("amount"),
                                    row.getString("number_as_written")));
                });
        return before;
    }
}
