package io.dropline.console.credits;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.finance.FoldedNumber;
import io.dropline.finance.credits.CreditState;
import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads credit memos for pages. */
@Repository
class CreditViews {
    private final JdbcClient jdbc;

    CreditViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param search how a memo's number begins, however it is written, or a claim's number; empty for all */
    Listed<CreditRow> page(
            MerchantId merchant, CreditFilter filter, String search, @Nullable UUID supplier, Cursor after) {
        return Listed.of(
                jdbc.sql("select c.id, c.memo, s.name as supplier, c.memo_date, c.currency, c.amount, c.received_at, "
                                + CreditState.OF_ROW + """
                                 as state,
                                    case when c.taken_back_at is null then c.amount - c.matched else 0 end as unmatched, coalesce((
                                        select string_agg(k.number, ', ' order by k.number) from supplier_credit_match m
                                        join supplier_claim k on k.merchant_id = m.merchant_id and k.id = m.claim_id
                                        where m.merchant_id = c.merchant_id and m.credit_id = c.id), '') as claims
                                from supplier_credit c
                                join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
                                where c.merchant_id = :merchant and (cast(:supplier as uuid) is null or c.supplier_id = :supplier)
                                    and (c.received_at, c.id) < (:at, :id)
                                    and (:search = '' or (:folded <> '' and c.folded like :folded || '%') or exists (
                                        select 1 from supplier_credit_match m
                                        join supplier_claim k on k.merchant_id = m.merchant_id and k.id = m.claim_id
                                        where m.merchant_id = c.merchant_id and m.credit_id = c.id and k.number = :search))
                                    and\s""" + filter.condition()
                                + " order by c.received_at desc, c.id desc limit :count")
                        .param("merchant", merchant.value())
                        .param("supplier", supplier, Types.OTHER)
                        .param("search", search.toUpperCase(Locale.ROOT))
                        .param("folded", FoldedNumber.of(search))
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .query((row, number) -> new CreditRow(
                                uuid(row, "id"),
                                row.getString("memo"),
                                row.getString("supplier"),
                                row.getObject("memo_date", LocalDate.class),
                                row.getString("currency"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("unmatched"),
                                CreditState.valueOf(row.getString("state")),
                                row.getString("claims"),
                                instant(row, "received_at")))
                        .list(),
                CreditRow::cursor);
    }

    CreditState state(MerchantId merchant, UUID credit) {
        return jdbc.sql("select " + CreditState.OF_ROW
                        + " from supplier_credit c where c.merchant_id = :merchant and c.id = :credit")
                .param("merchant", merchant.value())
                .param("credit", credit)
                .query((row, number) -> CreditState.valueOf(row.getString(1)))
                .single();
    }

    List<CreditPage.Match> matches(MerchantId merchant, UUID credit) {
        return jdbc.sql("""
                select k.id, k.number, o.number as order_number, m.amount, m.matched_at, m.matched_by from supplier_credit_match m
                join supplier_claim k on k.merchant_id = m.merchant_id and k.id = m.claim_id
                join customer_order o on o.merchant_id = k.merchant_id and o.id = k.order_id
                where m.merchant_id = :merchant and m.credit_id = :credit order by m.matched_at, k.id""")
                .param("merchant", merchant.value())
                .param("credit", credit)
                .query((row, number) -> new CreditPage.Match(
                        uuid(row, "id"),
                        row.getString("number"),
                        row.getString("order_number"),
                        row.getBigDecimal("amount"),
                        instant(row, "matched_at"),
                        row.getString("matched_by")))
                .list();
    }

    List<CreditPage.Undone> undone(MerchantId merchant, UUID credit) {
        return jdbc.sql("""
                select k.id, k.number, b.amount, b.taken_back_at, b.taken_back_by, b.because from supplier_credit_taken_back b
                join supplier_claim k on k.merchant_id = b.merchant_id and k.id = b.claim_id
                where b.merchant_id = :merchant and b.credit_id = :credit order by b.taken_back_at desc, b.id desc""")
                .param("merchant", merchant.value())
                .param("credit", credit)
                .query((row, number) -> new CreditPage.Undone(
                        uuid(row, "id"),
                        row.getString("number"),
                        row.getBigDecimal("amount"),
                        instant(row, "taken_back_at"),
                        row.getString("taken_back_by"),
                        row.getString("because")))
                .list();
    }
}
