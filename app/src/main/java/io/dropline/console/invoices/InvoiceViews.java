package io.dropline.console.invoices;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads invoices for pages. */
@Repository
class InvoiceViews {
    private final JdbcClient jdbc;

    InvoiceViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<InvoiceRow> page(MerchantId merchant, InvoiceFilter filter, @Nullable UUID supplier, Cursor after) {
        return Listed.of(
                jdbc.sql("""
                        select i.id, i.number_as_written, i.supplier_id, s.name as supplier, i.state, i.currency, i.total, i.invoice_date, i.due_on,
                            i.received_at, jsonb_array_length(i.differences) as differences, coalesce((
                                select string_agg(distinct l.purchase_order_as_written, ', ') from supplier_invoice_line l
                                where l.merchant_id = i.merchant_id and l.invoice_id = i.id and l.purchase_order_as_written <> ''), '') as orders
                        from supplier_invoice i join supplier s on s.merchant_id = i.merchant_id and s.id = i.supplier_id
                        where i.merchant_id = :merchant and i.state = any(:states)
                            and (cast(:supplier as uuid) is null or i.supplier_id = :supplier) and (i.received_at, i.id) < (:at, :id)
                        order by i.received_at desc, i.id desc limit :count""")
                        .param("merchant", merchant.value())
                        .param("states", filter.states().toArray(String[]::new))
                        .param("supplier", supplier, Types.OTHER)
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .query((row, number) -> new InvoiceRow(
                                uuid(row, "id"),
                                row.getString("number_as_written"),
                                uuid(row, "supplier_id"),
                                row.getString("supplier"),
                                row.getString("orders"),
                                row.getString("state"),
                                row.getString("currency"),
                                row.getBigDecimal("total"),
                                row.getInt("differences"),
                                row.getObject("invoice_date", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                instant(row, "received_at")))
                        .list(),
                InvoiceRow::cursor);
    }

    Map<String, Integer> counts(MerchantId merchant, @Nullable UUID supplier) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select state, count(*) as invoices from supplier_invoice
                where merchant_id = :merchant and state not in ('EXPORTED', 'REJECTED') and (cast(:supplier as uuid) is null or supplier_id = :supplier)
                group by state""")
                .param("merchant", merchant.value())
                .param("supplier", supplier, Types.OTHER)
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("invoices"));
                });
        return counts;
    }

    InvoicePage.Detail detail(MerchantId merchant, UUID id) {
        return jdbc.sql(
                        "select received_at, said_by, decision, decided_by from supplier_invoice where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query((row, number) -> new InvoicePage.Detail(
                        instant(row, "received_at"),
                        row.getString("said_by"),
                        row.getString("decision"),
                        row.getString("decided_by")))
                .single();
    }

    List<InvoicePage.Entry> story(MerchantId merchant, UUID id) {
        return jdbc.sql(
                        "select actor, summary, at from supplier_invoice_entry where merchant_id = ? and invoice_id = ? order by at desc, id desc")
                .params(merchant.value(), id)
                .query((row, number) ->
                        new InvoicePage.Entry(row.getString("actor"), row.getString("summary"), instant(row, "at")))
                .list();
    }
}
