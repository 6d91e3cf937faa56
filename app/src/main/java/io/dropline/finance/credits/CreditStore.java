package io.dropline.finance.credits;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables supplier_credit, supplier_credit_match and supplier_credit_taken_back. */
@Repository
class CreditStore {
    private static final String COLUMNS = """
            select c.id, c.supplier_id, s.name as supplier, c.memo, c.memo_date, c.currency, c.amount, c.matched, e.number as export,
                c.taken_back_at, c.taken_back_by, c.taken_back_because
            from supplier_credit c
            join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            left join accounting_export e on e.merchant_id = c.merchant_id and e.id = c.export_id
            where c.merchant_id = ?\s""";

    private final JdbcTemplate jdbc;

    CreditStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets others who tell of a supplier's memos wait until this transaction has ended; answers its name, if there is such a supplier. */
    Optional<String> lockSupplier(MerchantId merchant, UUID supplier) {
        return jdbc
                .queryForList("""
                        select s.name from supplier s, pg_advisory_xact_lock(hashtextextended(?, 0))
                        where s.merchant_id = ? and s.id = ?""", String.class, merchant + "/credit/" + supplier, merchant.value(), supplier)
                .stream()
                .findFirst();
    }

    /** All memos of this number: at most one that holds, and it comes first; then what was taken back, the last first. */
    List<Credit> ofMemo(MerchantId merchant, UUID supplier, String folded) {
        return jdbc.query(
                COLUMNS
                        + "and c.supplier_id = ? and (c.folded = ? or c.memo = ?) order by c.taken_back_at desc nulls first, c.id",
                (row, index) -> credit(row),
                merchant.value(),
                supplier,
                folded,
                folded);
    }

    Optional<Credit> find(MerchantId merchant, UUID id) {
        return jdbc.query(COLUMNS + "and c.id = ?", (row, index) -> credit(row), merchant.value(), id).stream()
                .findFirst();
    }

    /** Locks a memo for the rest of the transaction; it is read after the lock is had, so what others did to it meanwhile is seen. */
    Optional<Credit> lock(MerchantId merchant, UUID id) {
        jdbc.query(
                "select id from supplier_credit where merchant_id = ? and id = ? for update",
                row -> {},
                merchant.value(),
                id);
        return find(merchant, id);
    }

    /** What of a memo pays which claim. */
    Map<UUID, BigDecimal> matches(MerchantId merchant, UUID credit) {
        Map<UUID, BigDecimal> matches = new HashMap<>();
        jdbc.query(
                "select claim_id, amount from supplier_credit_match where merchant_id = ? and credit_id = ?",
                row -> {
                    matches.put(Moments.uuid(row, "claim_id"), row.getBigDecimal("amount"));
                },
                merchant.value(),
                credit);
        return matches;
    }

    void add(MerchantId merchant, UUID id, CreditDraft draft, String folded, Instant now) {
        jdbc.update(
                """
                insert into supplier_credit (merchant_id, id, supplier_id, memo, folded, memo_date, currency, amount, said_by, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                merchant.value(),
                id,
                draft.supplierId(),
                draft.memo(),
                folded,
                draft.memoDate(),
                draft.currency(),
                draft.amount(),
                draft.by(),
                Moments.toSql(now));
    }

    void match(MerchantId merchant, UUID credit, Map<UUID, BigDecimal> shares, String by, Instant now) {
        if (shares.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into supplier_credit_match (merchant_id, credit_id, claim_id, amount, matched_at, matched_by)
                select ?, ?, c, amount, ?, ? from unnest(?, ?) as t(c, amount)
                on conflict (merchant_id, credit_id, claim_id) do update set amount = supplier_credit_match.amount + excluded.amount""",
                Columns.of(List.copyOf(shares.entrySet()))
                        .value(merchant.value())
                        .value(credit)
                        .at(now)
                        .value(by)
                        .uuid(Map.Entry::getKey)
                        .numeric(Map.Entry::getValue));
        sumUp(merchant, credit);
    }

    /** Takes matches back, and remembers that they held. Claims still stand as they stood with them. */
    void unmatch(MerchantId merchant, UUID credit, List<UUID> claims, String by, String because, Instant now) {
        jdbc.update(
                """
                with gone as (
                    delete from supplier_credit_match m using unnest(?, ?) as t(i, c)
                    where m.merchant_id = ? and m.credit_id = ? and m.claim_id = t.c
                    returning t.i, m.claim_id, m.amount, m.matched_at, m.matched_by)
                insert into supplier_credit_taken_back (merchant_id, id, credit_id, claim_id, amount, matched_at, matched_by, taken_back_at,
                    taken_back_by, because, written_off_at)
                select c.merchant_id, g.i, ?, g.claim_id, g.amount, g.matched_at, g.matched_by, ?, ?, ?,
                    case when c.state = 'WRITTEN_OFF' then c.ended_at end
                from gone g join supplier_claim c on c.merchant_id = ? and c.id = g.claim_id""",
                Columns.of(claims)
                        .uuid(unused -> Ids.next())
                        .uuid(claim -> claim)
                        .value(merchant.value())
                        .value(credit)
                        .value(credit)
                        .at(now)
                        .value(by)
                        .value(because)
                        .value(merchant.value()));
        sumUp(merchant, credit);
    }

    /** Whether a memo paid of a claim once, and that was taken back. */
    boolean unmatched(MerchantId merchant, UUID credit, UUID claim) {
        return !jdbc.queryForList(
                        "select 1 from supplier_credit_taken_back where merchant_id = ? and credit_id = ? and claim_id = ? limit 1",
                        Integer.class,
                        merchant.value(),
                        credit,
                        claim)
                .isEmpty();
    }

    void takeBack(MerchantId merchant, UUID credit, String by, String because, Instant now) {
        jdbc.update(
                "update supplier_credit set taken_back_at = ?, taken_back_by = ?, taken_back_because = ? where merchant_id = ? and id = ?",
                Moments.toSql(now),
                by,
                because,
                merchant.value(),
                credit);
    }

    void putBack(MerchantId merchant, UUID credit) {
        jdbc.update(
                "update supplier_credit set taken_back_at = null, taken_back_by = '', taken_back_because = '' where merchant_id = ? and id = ?",
                merchant.value(),
                credit);
    }

    private void sumUp(MerchantId merchant, UUID credit) {
        jdbc.update("""
                update supplier_credit set matched = coalesce((
                    select sum(amount) from supplier_credit_match m
                    where m.merchant_id = supplier_credit.merchant_id and m.credit_id = supplier_credit.id), 0)
                where merchant_id = ? and id = ?""", merchant.value(), credit);
    }

    private static Credit credit(ResultSet row) throws SQLException {
        Instant takenBack = Moments.instantOrNull(row, "taken_back_at");
        return new Credit(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                row.getString("memo"),
                row.getObject("memo_date", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("matched"),
                row.getString("export"),
                takenBack == null
                        ? null
                        : new Credit.TakenBack(
                                takenBack, row.getString("taken_back_by"), row.getString("taken_back_because")));
    }
}
