package io.dropline.finance.claims;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the supplier_claim table that exist already. */
@Repository
class ClaimStore {
    private static final String COLUMNS = """
            select c.id, c.number, c.supplier_id, s.name as supplier, c.order_id, c.purchase_order_id, c.ground, c.state, c.currency, c.amount,
                c.credited, c.written_off, c.explanation, c.opened_at, c.due_on
            from supplier_claim c join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            where c.merchant_id = ?\s""";

    private final JdbcTemplate jdbc;

    ClaimStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims, locked for this transaction in the order of their ids. */
    Map<UUID, Claim> lock(MerchantId merchant, List<UUID> ids) {
        Map<UUID, Claim> found = new LinkedHashMap<>();
        jdbc.query(
                COLUMNS + "and c.id = any(?) order by c.id for update of c",
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                row -> {
                    Claim claim = claim(row);
                    found.put(claim.id(), claim);
                });
        return found;
    }

    /** What a supplier owes, the oldest first. */
    List<Claim> openOf(MerchantId merchant, UUID supplier) {
        return jdbc.query(
                COLUMNS
                        + "and c.supplier_id = ? and c.state in ('OPEN', 'PARTLY_CREDITED', 'DISPUTED') order by c.opened_at, c.id",
                (row, index) -> claim(row),
                merchant.value(),
                supplier);
    }

    Optional<Claim> find(MerchantId merchant, UUID id) {
        return jdbc.query(COLUMNS + "and c.id = ?", (row, index) -> claim(row), merchant.value(), id).stream()
                .findFirst();
    }

    Optional<Claim> find(MerchantId merchant, String number) {
        return jdbc.query(COLUMNS + "and c.number = ?", (row, index) -> claim(row), merchant.value(), number).stream()
                .findFirst();
    }

    /** Writes how claims stand now. */
    void save(MerchantId merchant, List<Claim> claims, Instant now) {
        jdbc.update(
                """
                update supplier_claim c set state = t.state, credited = t.credited, written_off = t.written_off,
                    ended_at = case when t.ended then coalesce(c.ended_at, ?) end
                from unnest(?, ?, ?, ?, ?) as t(i, state, credited, written_off, ended)
                where c.merchant_id = ? and c.id = t.i""",
                Columns.of(claims)
                        .at(now)
                        .uuid(Claim::id)
                        .text(claim -> claim.state().name())
                        .numeric(Claim::credited)
                        .numeric(Claim::writtenOff)
                        .bool(claim -> !claim.state().live())
                        .value(merchant.value()));
    }

    /** Remembers the last word on claims. */
    void said(MerchantId merchant, Map<UUID, String> words, String by) {
        jdbc.update(
                """
                update supplier_claim c set said = t.said, said_by = ?
                from unnest(?, ?) as t(i, said) where c.merchant_id = ? and c.id = t.i""",
                Columns.of(List.copyOf(words.entrySet()))
                        .value(by)
                        .uuid(Map.Entry::getKey)
                        .text(Map.Entry::getValue)
                        .value(merchant.value()));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "purchase_order_id"),
                ClaimGround.valueOf(row.getString("ground")),
                ClaimState.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("credited"),
                row.getBigDecimal("written_off"),
                row.getString("explanation"),
                Moments.instant(row, "opened_at"),
                row.getObject("due_on", LocalDate.class));
    }
}
