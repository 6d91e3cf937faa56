package io.dropline.returns;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happens to returns, in the database. */
@Repository
class ReturnLifeStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ReturnLifeStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void authorized(MerchantId merchant, UUID id, ReturnTerms terms, String by, Instant now) {
        jdbc.update(
                """
                update goods_return set state = 'AUTHORIZED', authorized_at = ?, decided_by = ?, paid_by = ?, returnless = ?, postage = ?,
                    send_to = ?::jsonb, expires_at = ?::timestamptz
                where merchant_id = ? and id = ?""",
                Moments.toSql(now),
                by,
                terms.paidBy().name(),
                terms.returnless(),
                terms.postage(),
                terms.sendTo() == null ? null : json.writeValueAsString(terms.sendTo()),
                terms.expiresAt() == null ? null : Moments.toSql(terms.expiresAt()),
                merchant.value(),
                id);
    }

    void declined(MerchantId merchant, UUID id, String reason, String by, Instant now) {
        jdbc.update(
                "update goods_return set state = 'DECLINED', resolved_at = ?, decided_by = ?, decline_reason = ? where merchant_id = ? and id = ?",
                Moments.toSql(now),
                by,
                reason,
                merchant.value(),
                id);
    }

    /** It has ended, one way or another. */
    void ended(MerchantId merchant, List<UUID> ids, ReturnState state, Instant now) {
        jdbc.update(
                "update goods_return set state = ?, resolved_at = ? where merchant_id = ? and id = any(?)",
                Columns.of(ids)
                        .value(state.name())
                        .at(now)
                        .value(merchant.value())
                        .uuid(id -> id));
    }

    void sent(MerchantId merchant, UUID id, String carrier, String number, Instant now) {
        jdbc.update("""
                update goods_return set state = 'IN_TRANSIT', carrier_name = ?, tracking_number = ?, sent_at = coalesce(sent_at, ?)
                where merchant_id = ? and id = ?""", carrier, number, Moments.toSql(now), merchant.value(), id);
    }

    void received(MerchantId merchant, UUID id, Instant now) {
        jdbc.update(
                "update goods_return set state = 'RECEIVED', received_at = coalesce(received_at, ?) where merchant_id = ? and id = ?",
                Moments.toSql(now),
                merchant.value(),
                id);
    }

    void inspected(MerchantId merchant, UUID id, Inspection inspection, Instant now) {
        jdbc.update("""
                update goods_return set state = 'INSPECTED', inspected_at = ?, supplier_said = ?, supplier_credit = ? where merchant_id = ? and id = ?""", Moments.toSql(now), inspection.note(), inspection.credit(), merchant.value(), id);
        jdbc.update(
                """
                update goods_return_line l set received = t.received, condition = t.condition
                from unnest(?, ?, ?) as t(line_no, received, condition)
                where l.merchant_id = ? and l.return_id = ? and l.line_no = t.line_no""",
                Columns.of(inspection.lines())
                        .integer(Inspection.Line::lineNo)
                        .integer(Inspection.Line::received)
                        .text(line -> line.condition().name())
                        .value(merchant.value())
                        .value(id));
    }

    Optional<String> heardOf(MerchantId merchant, UUID id, Instant readAt, String status) {
        return jdbc
                .query(
                        """
                        update goods_return r set store_read_at = ?, store_status = ? from (
                            select id, store_status from goods_return
                            where merchant_id = ? and id = ? and coalesce(store_read_at <= ?, true) for update) before
                        where r.merchant_id = ? and r.id = before.id returning before.store_status""",
                        (row, index) -> row.getString("store_status"),
                        Moments.toSql(readAt),
                        status,
                        merchant.value(),
                        id,
                        Moments.toSql(readAt),
                        merchant.value())
                .stream()
                .findFirst();
    }

    void storeRef(MerchantId merchant, UUID id, String ref) {
        jdbc.update(
                "update goods_return set store_ref = ? where merchant_id = ? and id = ? and store_ref is null",
                ref,
                merchant.value(),
                id);
    }

    void exchangedBy(MerchantId merchant, UUID id, UUID order) {
        jdbc.update(
                "update goods_return set exchange_order_id = ? where merchant_id = ? and id = ?",
                order,
                merchant.value(),
                id);
    }
}
