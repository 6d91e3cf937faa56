package io.dropline.finance.export;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The accounting_export table, and what is still to be exported. */
@Repository
class ExportStore {
    private static final String COLUMNS =
            "select id, number, made_at, made_by, invoices, credits from accounting_export where merchant_id = ? ";

    private final JdbcTemplate jdbc;

    ExportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets others who want to export wait until this transaction has ended. */
    void lock(MerchantId merchant) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, merchant + "/accounting-export");
    }

    String takeNumber(MerchantId merchant) {
        return "EX-" + (Objects.requireNonNull(jdbc.queryForObject("""
                                insert into number_series (merchant_id, series, next) values (?, 'accounting-export', 1002)
                                on conflict (merchant_id, series) do update set next = number_series.next + 1
                                returning next""", Long.class, merchant.value())) - 1);
    }

    /** Makes the export's row, and puts into it all that is approved or credited and was in none. */
    void open(MerchantId merchant, AccountingExport export) {
        jdbc.update(
                """
                insert into accounting_export (merchant_id, id, number, made_at, made_by, invoices, credits, content)
                values (?, ?, ?, ?, ?, 0, 0, '')""", merchant.value(), export.id(), export.number(), Moments.toSql(export.madeAt()), export.madeBy());
    }

    /** Approved invoices that were in none go into this one; answers which. */
    List<UUID> takeInvoices(MerchantId merchant, UUID export) {
        return jdbc.query("""
                update supplier_invoice set state = 'EXPORTED', export_id = ?
                where merchant_id = ? and state = 'APPROVED' and export_id is null returning id""", (row, index) -> Moments.uuid(row, "id"), export, merchant.value());
    }

    /** Credit memos that were in none go into this one; answers how many. */
    int takeCredits(MerchantId merchant, UUID export) {
        return jdbc.update(
                "update supplier_credit set export_id = ? where merchant_id = ? and export_id is null and taken_back_at is null",
                export,
                merchant.value());
    }

    void close(MerchantId merchant, UUID export, int invoices, int credits, byte[] content) {
        jdbc.update(
                "update accounting_export set invoices = ?, credits = ?, content = ? where merchant_id = ? and id = ?",
                invoices,
                credits,
                content,
                merchant.value(),
                export);
    }

    /** What is in an export: invoices first, each by supplier, date and number. */
    List<ExportedPaper> papers(MerchantId merchant, UUID export) {
        return jdbc.query(
                """
                select * from (
                    select 1 as place, 'invoice' as type, s.code, s.name, i.number_as_written as number, i.invoice_date as date, i.due_on, i.currency,
                        i.total as amount, coalesce(i.approved_by, '') as by, coalesce((
                            select string_agg(distinct p.number, ' ' order by p.number) from supplier_invoice_line l
                            join purchase_order p on p.merchant_id = l.merchant_id and p.id = l.purchase_order_id
                            where l.merchant_id = i.merchant_id and l.invoice_id = i.id), '') as refs
                    from supplier_invoice i join supplier s on s.merchant_id = i.merchant_id and s.id = i.supplier_id
                    where i.merchant_id = ? and i.export_id = ?
                    union all
                    select 2, 'credit', s.code, s.name, c.memo, c.memo_date, null, c.currency, -c.amount, c.said_by, coalesce((
                            select string_agg(k.number, ' ' order by k.number) from supplier_credit_match m
                            join supplier_claim k on k.merchant_id = m.merchant_id and k.id = m.claim_id
                            where m.merchant_id = c.merchant_id and m.credit_id = c.id), '')
                    from supplier_credit c join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
                    where c.merchant_id = ? and c.export_id = ?) papers
                order by place, code, date, number""",
                (row, index) -> new ExportedPaper(
                        row.getString("type"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        Moments.dateOrNull(row, "due_on"),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getString("refs"),
                        row.getString("by")),
                merchant.value(),
                export,
                merchant.value(),
                export);
    }

    /** The last hundred, the newest first. */
    List<AccountingExport> list(MerchantId merchant) {
        return jdbc.query(
                COLUMNS + "order by made_at desc, id desc limit 100", (row, index) -> export(row), merchant.value());
    }

    /** @param number "EX-1001" */
    Optional<byte[]> content(MerchantId merchant, String number) {
        return jdbc
                .queryForList(
                        "select content from accounting_export where merchant_id = ? and number = ?",
                        byte[].class,
                        merchant.value(),
                        number)
                .stream()
                .findFirst();
    }

    private static AccountingExport export(ResultSet row) throws SQLException {
        return new AccountingExport(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.instant(row, "made_at"),
                row.getString("made_by"),
                row.getInt("invoices"),
                row.getInt("credits"));
    }
}
