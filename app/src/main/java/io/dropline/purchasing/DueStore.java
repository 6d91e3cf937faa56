package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which suppliers owe us an answer, and when we asked for it. */
@Repository
class DueStore {
    private final JdbcTemplate jdbc;

    DueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Issued ones whose answer is due and that nobody was reminded of; what still waits to leave is not due. */
    List<UUID> unanswered(MerchantId merchant, Instant now, int most) {
        return jdbc.query(
                """
                update purchase_order set reminded_at = ? where merchant_id = ? and id in (
                    select id from purchase_order p where merchant_id = ? and state = 'ISSUED' and answer_due_at <= ? and reminded_at is null
                      and not exists (
                        select 1 from (
                            select state from outbox d where d.merchant_id = p.merchant_id and d.subject = 'po:' || p.id order by d.id limit 1) first
                        where first.state in ('PENDING', 'SENDING'))
                    order by answer_due_at limit ? for update skip locked)
                returning id""",
                (row, index) -> Moments.uuid(row, "id"),
                Moments.toSql(now),
                merchant.value(),
                merchant.value(),
                Moments.toSql(now),
                most);
    }

    /** Those of them whose document was refused or given up: the first one on the subject is the purchase order itself. */
    Set<UUID> undelivered(MerchantId merchant, List<UUID> ids) {
        return new HashSet<>(jdbc.query(
                """
                select p.id from unnest(?) as p(id)
                join lateral (
                    select state from outbox d where d.merchant_id = ? and d.subject = 'po:' || p.id order by d.id limit 1) first
                  on first.state in ('REFUSED', 'CANCELLED')""", Columns.of(ids).uuid(id -> id).value(merchant.value()), (row, index) -> Moments.uuid(row, "id")));
    }

    void cancelAsked(MerchantId merchant, UUID po, String reason, Instant now) {
        jdbc.update(
                "update purchase_order set cancel_asked_at = ?, cancel_reminded_at = null, cancel_reason = ? where merchant_id = ? and id = ?",
                Moments.toSql(now),
                reason,
                merchant.value(),
                po);
    }

    String cancelReason(MerchantId merchant, UUID po) {
        return jdbc
                .queryForList(
                        "select cancel_reason from purchase_order where merchant_id = ? and id = ?",
                        String.class,
                        merchant.value(),
                        po)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Those whose cancellation was asked for as long ago as their supplier may take to answer, and that nobody was reminded of. */
    List<UUID> cancelUnanswered(MerchantId merchant, Instant now, int most) {
        return jdbc.query(
                """
                update purchase_order set cancel_reminded_at = ? where merchant_id = ? and id in (
                    select p.id from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                    where p.merchant_id = ? and p.state = 'CANCEL_REQUESTED' and p.cancel_reminded_at is null
                      and p.cancel_asked_at <= ?::timestamptz - s.answer_within_hours * interval '1 hour'
                    order by p.cancel_asked_at limit ? for update of p skip locked)
                returning id""",
                (row, index) -> Moments.uuid(row, "id"),
                Moments.toSql(now),
                merchant.value(),
                merchant.value(),
                Moments.toSql(now),
                most);
    }
}
