package io.dropline.finance.invoices;

import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.match.Difference;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The supplier_invoice table and its lines. */
@Repository
class InvoiceStore {
    private static final String COLUMNS = """
            select i.id, i.supplier_id, s.name as supplier, i.number_as_written, i.invoice_date, i.due_on, i.state, i.currency, i.total,
                i.differences
            from supplier_invoice i join supplier s on s.merchant_id = i.merchant_id and s.id = i.supplier_id
            where i.merchant_id = ?\s""";
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    /** An invoice to be written. */
    record Row(UUID id, InvoiceDraft draft, LocalDate dueOn) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    InvoiceStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lets others who tell of these suppliers' invoices, or decide about them, wait until this transaction has ended. */
    void lockSuppliers(MerchantId merchant, List<UUID> suppliers) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(? || '/invoices/' || s, 0)) from unnest(?) as t(s) order by s",
                Columns.of(suppliers.stream().distinct().toList())
                        .value(merchant.toString())
                        .uuid(id -> id),
                row -> {});
    }

    /** The supplier of an invoice; empty where there is none such. */
    List<UUID> suppliersOf(MerchantId merchant, List<UUID> invoices) {
        return jdbc.query(
                "select distinct supplier_id from supplier_invoice where merchant_id = ? and id = any(?)",
                Columns.of(invoices).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "supplier_id"));
    }

    Map<UUID, Invoice> lock(MerchantId merchant, List<UUID> ids) {
        Map<UUID, Invoice> found = new LinkedHashMap<>();
        jdbc.query(
                COLUMNS + "and i.id = any(?) order by i.id for update of i",
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                row -> {
                    Invoice invoice = invoice(row);
                    found.put(invoice.id(), invoice);
                });
        return found;
    }

    Optional<Invoice> find(MerchantId merchant, UUID id) {
        return jdbc.query(COLUMNS + "and i.id = ?", (row, index) -> invoice(row), merchant.value(), id).stream()
                .findFirst();
    }

    /** Invoices, the last received first; null means any. */
    List<Invoice> list(
            MerchantId merchant, @Nullable String state, @Nullable String supplier, @Nullable UUID after, int limit) {
        return jdbc.query(
                COLUMNS + """
                and (?::uuid is null or i.id < ?::uuid) and (?::text is null or i.state = ?::text) and (?::text is null or s.code = ?::text)
                order by i.id desc limit ?""",
                (row, index) -> invoice(row),
                merchant.value(),
                after,
                after,
                state,
                state,
                supplier,
                supplier,
                limit);
    }

    /** Those of these numbers of a supplier that are here, by folded number. */
    Map<String, Invoice> ofNumbers(MerchantId merchant, UUID supplier, List<String> folded) {
        Map<String, Invoice> found = new LinkedHashMap<>();
        jdbc.query(
                COLUMNS.replace("select ", "select i.number, ") + "and i.supplier_id = ? and i.number = any(?)",
                Columns.of(folded).value(merchant.value()).value(supplier).text(number -> number),
                row -> {
                    found.put(row.getString("number"), invoice(row));
                });
        return found;
    }

    void add(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into supplier_invoice (merchant_id, id, supplier_id, number, number_as_written, invoice_date, due_on, state, currency, total,
                    said_by, received_at)
                select ?, i, s, number, written, day, due, 'RECEIVED', currency, total, said_by, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as t(i, s, number, written, day, due, currency, total, said_by)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .uuid(row -> row.draft().supplierId())
                        .text(row -> row.draft().folded())
                        .text(row -> row.draft().number())
                        .date(row -> row.draft().invoiceDate())
                        .date(Row::dueOn)
                        .text(row -> row.draft().currency())
                        .numeric(row -> row.draft().total())
                        .text(row -> row.draft().by()));
    }

    /** Puts another invoice of the same number in the place of one. */
    void replace(MerchantId merchant, Row row, Instant now) {
        jdbc.update(
                "delete from supplier_invoice_line where merchant_id = ? and invoice_id = ?",
                merchant.value(),
                row.id());
        jdbc.update(
                """
                update supplier_invoice set number_as_written = ?, invoice_date = ?, due_on = ?, state = 'RECEIVED', currency = ?, total = ?,
                    said_by = ?, received_at = ?, differences = '[]', matched_at = null
                where merchant_id = ? and id = ?""",
                row.draft().number(),
                row.draft().invoiceDate(),
                row.dueOn(),
                row.draft().currency(),
                row.draft().total(),
                row.draft().by(),
                Moments.toSql(now),
                merchant.value(),
                row.id());
    }

    /** Writes how an invoice stands after a comparison. */
    void matched(MerchantId merchant, Invoice invoice, int rulesVersion, Instant now) {
        jdbc.update(
                """
                update supplier_invoice set state = ?, differences = ?::jsonb, matched_at = ?, rules_version = ?
                where merchant_id = ? and id = ?""",
                invoice.state().name(),
                json.writeValueAsString(invoice.differences()),
                Moments.toSql(now),
                rulesVersion,
                merchant.value(),
                invoice.id());
    }

    /** Writes what was decided. */
    void decided(MerchantId merchant, UUID id, InvoiceState state, String said, String by, Instant now) {
        jdbc.update(
                """
                update supplier_invoice set state = ?, decision = ?, decided_by = ?,
                    approved_at = case when ? = 'APPROVED' then ?::timestamptz else approved_at end,
                    approved_by = case when ? = 'APPROVED' then ? else approved_by end
                where merchant_id = ? and id = ?""", state.name(), said, by, state.name(), Moments.toSql(now), state.name(), by, merchant.value(), id);
    }

    private Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                row.getString("number_as_written"),
                row.getObject("invoice_date", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                InvoiceState.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getBigDecimal("total"),
                json.readValue(row.getString("differences"), DIFFERENCES));
    }
}
