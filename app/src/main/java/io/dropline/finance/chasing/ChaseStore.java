package io.dropline.finance.chasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads which claims are due, and remembers who was reminded. */
@Repository
class ChaseStore {
    private static final String CLAIMS = """
            select id, number, supplier_id, order_id, currency, amount - credited - written_off as open, due_on, chased, last_chased_at
            from supplier_claim where merchant_id = ? and state in ('OPEN', 'PARTLY_CREDITED')\s""";

    private final JdbcTemplate jdbc;

    ChaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Due claims that nobody disputes, locked, by supplier; the longest due first. */
    Map<UUID, List<DueClaim>> due(MerchantId merchant, LocalDate today) {
        Map<UUID, List<DueClaim>> due = new LinkedHashMap<>();
        jdbc.query(
                CLAIMS + "and due_on <= ? order by due_on, id for update",
                row -> {
                    DueClaim claim = claim(row);
                    due.computeIfAbsent(claim.supplierId(), unused -> new ArrayList<>())
                            .add(claim);
                },
                merchant.value(),
                today);
        return due;
    }

    /** The same of one supplier, and one claim that need not be due. */
    List<DueClaim> dueOf(MerchantId merchant, UUID supplier, LocalDate today, UUID claim) {
        return jdbc.query(
                CLAIMS + "and supplier_id = ? and (due_on <= ? or id = ?) order by due_on, id for update",
                (row, index) -> claim(row),
                merchant.value(),
                supplier,
                today,
                claim);
    }

    /** Lets others who want to remind this supplier by hand wait until this transaction has ended. */
    void lockSupplier(MerchantId merchant, UUID supplier) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, merchant + "/reminder/" + supplier);
    }

    /** When these suppliers were last reminded of anything; read it after their claims are locked. */
    Map<UUID, Instant> lastReminded(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, Instant> last = new HashMap<>();
        jdbc.query("""
                select supplier_id, max(last_chased_at) as at from supplier_claim
                where merchant_id = ? and supplier_id = any(?) and last_chased_at is not null group by supplier_id""", Columns.of(suppliers).value(merchant.value()).uuid(id -> id), row -> {
            last.put(Moments.uuid(row, "supplier_id"), Moments.instant(row, "at"));
        });
        return last;
    }

    /** @param chased by claim, how often its supplier was reminded of it now */
    void reminded(MerchantId merchant, Map<UUID, Integer> chased, Instant now) {
        jdbc.update(
                """
                update supplier_claim c set chased = t.chased, last_chased_at = ?
                from unnest(?, ?) as t(i, chased) where c.merchant_id = ? and c.id = t.i""",
                Columns.of(List.copyOf(chased.entrySet()))
                        .at(now)
                        .uuid(Map.Entry::getKey)
                        .integer(Map.Entry::getValue)
                        .value(merchant.value()));
    }

    /** Suppliers about whose silence a person was told. */
    List<String> told(MerchantId merchant) {
        return jdbc.queryForList(
                "select subject from problem where merchant_id = ? and kind = ? and resolved_at is null",
                String.class,
                merchant.value(),
                Chasing.UNANSWERED);
    }

    private static DueClaim claim(ResultSet row) throws SQLException {
        return new DueClaim(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.uuid(row, "supplier_id"),
                Moments.uuid(row, "order_id"),
                row.getString("currency"),
                row.getBigDecimal("open"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("chased"),
                Moments.instantOrNull(row, "last_chased_at"));
    }
}
