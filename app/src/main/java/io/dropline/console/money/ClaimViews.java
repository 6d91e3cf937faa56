package io.dropline.console.money;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims for pages. */
@Repository
public class ClaimViews {
    private static final String ROW = """
            select c.id, c.number, c.supplier_id, s.name as supplier, c.order_id, o.number as order_number, p.number as purchase_order, c.ground,
                c.state, c.currency, c.amount, c.opened_at, c.due_on, c.state in ('OPEN', 'PARTLY_CREDITED') and c.due_on < :today as overdue,
                case when c.state in ('OPEN', 'PARTLY_CREDITED', 'DISPUTED') then c.amount - c.credited - c.written_off else 0 end as open
            from supplier_claim c
            join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id
            join purchase_order p on p.merchant_id = c.merchant_id and p.id = c.purchase_order_id
            where c.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    ClaimViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<ClaimRow> page(
            MerchantId merchant, ClaimFilter filter, @Nullable UUID supplier, Cursor after, LocalDate today) {
        return Listed.of(
                jdbc.sql(ROW + "and " + filter.condition() + """
                         and (cast(:supplier as uuid) is null or c.supplier_id = :supplier) and (c.opened_at, c.id) < (:at, :id)
                        order by c.opened_at desc, c.id desc limit :count""")
                        .param("merchant", merchant.value())
                        .param("today", today)
                        .param("supplier", supplier, Types.OTHER)
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .query((row, number) -> row(row))
                        .list(),
                ClaimRow::cursor);
    }

    /** The claims of one order, the oldest first. */
    public List<ClaimRow> ofOrder(MerchantId merchant, UUID order, LocalDate today) {
        return jdbc.sql(ROW + "and c.order_id = :order order by c.opened_at, c.id")
                .param("merchant", merchant.value())
                .param("today", today)
                .param("order", order)
                .query((row, number) -> row(row))
                .list();
    }

    List<ClaimListPage.Sum> sums(MerchantId merchant, @Nullable UUID supplier, LocalDate today) {
        return jdbc.sql("""
                select currency, count(*) as claims, sum(amount - credited - written_off) as open,
                    coalesce(sum(amount - credited - written_off) filter (where due_on < :today and state <> 'DISPUTED'), 0) as due,
                    coalesce(sum(amount - credited - written_off) filter (where state = 'DISPUTED'), 0) as disputed
                from supplier_claim
                where merchant_id = :merchant and state in ('OPEN', 'PARTLY_CREDITED', 'DISPUTED')
                    and (cast(:supplier as uuid) is null or supplier_id = :supplier)
                group by currency order by currency""")
                .param("merchant", merchant.value())
                .param("today", today)
                .param("supplier", supplier, Types.OTHER)
                .query((row, number) -> new ClaimListPage.Sum(
                        row.getString("currency"),
                        row.getInt("claims"),
                        row.getBigDecimal("open"),
                        row.getBigDecimal("due"),
                        row.getBigDecimal("disputed")))
                .list();
    }

    Optional<ClaimPage> claim(MerchantId merchant, UUID id, LocalDate today) {
        return jdbc.sql(ROW + "and c.id = :id")
                .param("merchant", merchant.value())
                .param("today", today)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional()
                .map(row -> new ClaimPage(row, detail(merchant, id), credits(merchant, id), story(merchant, id)));
    }

    private ClaimPage.Detail detail(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                select purchase_order_id, explanation, credited, written_off, said, said_by, chased, last_chased_at
                from supplier_claim where merchant_id = :merchant and id = :id""")
                .param("merchant", merchant.value())
                .param("id", id)
                .query((row, number) -> new ClaimPage.Detail(
                        uuid(row, "purchase_order_id"),
                        row.getString("explanation"),
                        row.getBigDecimal("credited"),
                        row.getBigDecimal("written_off"),
                        row.getString("said"),
                        row.getString("said_by"),
                        row.getInt("chased"),
                        instantOrNull(row, "last_chased_at")))
                .single();
    }

    private List<ClaimPage.Credit> credits(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                select c.id, c.memo, c.memo_date, m.amount, m.matched_by from supplier_credit_match m
                join supplier_credit c on c.merchant_id = m.merchant_id and c.id = m.credit_id
                where m.merchant_id = :merchant and m.claim_id = :id order by m.matched_at, c.id""")
                .param("merchant", merchant.value())
                .param("id", id)
                .query((row, number) -> new ClaimPage.Credit(
                        uuid(row, "id"),
                        row.getString("memo"),
                        row.getObject("memo_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("matched_by")))
                .list();
    }

    private List<ClaimPage.Entry> story(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                select kind, actor, summary, at from supplier_claim_entry where merchant_id = :merchant and claim_id = :id
                order by at desc, id desc""")
                .param("merchant", merchant.value())
                .param("id", id)
                .query((row, number) -> new ClaimPage.Entry(
                        row.getString("kind"), row.getString("actor"), row.getString("summary"), instant(row, "at")))
                .list();
    }

    private static ClaimRow row(ResultSet row) throws SQLException {
        return new ClaimRow(
                uuid(row, "id"),
                row.getString("number"),
                uuid(row, "supplier_id"),
                row.getString("supplier"),
                uuid(row, "order_id"),
                row.getString("order_number"),
                row.getString("purchase_order"),
                ClaimGround.valueOf(row.getString("ground")),
                row.getString("state"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open"),
                instant(row, "opened_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"));
    }
}
