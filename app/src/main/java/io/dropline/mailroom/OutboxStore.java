package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox as those see it who write into it, ask about it and decide. */
@Repository
class OutboxStore {
    private final JdbcTemplate jdbc;

    OutboxStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<OutboxDraft> drafts, Instant now) {
        jdbc.update(
                """
                insert into outbox (merchant_id, id, lane, kind, subject, order_id, message_id, document, title, state, next_attempt_at, created_at)
                select m, i, lane, kind, subject, o, message_id, document::jsonb, title, 'PENDING', ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as t(m, i, lane, kind, subject, o, message_id, document, title)""",
                Columns.of(drafts)
                        .at(now)
                        .at(now)
                        .uuid(draft -> draft.merchant().value())
                        .uuid(OutboxDraft::id)
                        .text(OutboxDraft::lane)
                        .text(OutboxDraft::kind)
                        .text(OutboxDraft::subject)
                        .uuid(OutboxDraft::orderId)
                        .text(OutboxDraft::messageId)
                        .text(OutboxDraft::document)
                        .text(OutboxDraft::title));
    }

    /** The message ids of those of these that are here already. */
    Set<String> written(List<OutboxDraft> drafts) {
        return new HashSet<>(jdbc.query(
                """
                select o.message_id from unnest(?, ?, ?) as t(m, lane, message_id)
                join outbox o on o.merchant_id = t.m and o.lane = t.lane and o.message_id = t.message_id""",
                Columns.of(drafts)
                        .uuid(draft -> draft.merchant().value())
                        .text(OutboxDraft::lane)
                        .text(OutboxDraft::messageId),
                (row, index) -> row.getString("message_id")));
    }

    void ringOtherNodes() {
        jdbc.query("select pg_notify('dropline_mailroom', 'outbox')", unused -> {});
    }

    /**
     * Takes documents back that no attempt has begun to send, or that provably never arrived: refused, not sent, given up after that. What may
     * have arrived, once, stays. Answers what is taken back now or was given up before.
     */
    List<UUID> withdraw(MerchantId merchant, List<String> subjects, String kind, Instant now) {
        // Locked first: the second statement then sees every attempt that was noted until now.
        jdbc.query(
                "select 1 from outbox where merchant_id = ? and kind = ? and subject = any(?) for update",
                Columns.of(subjects).value(merchant.value()).value(kind).text(subject -> subject),
                row -> {});
        return jdbc.query(
                """
                update outbox o set state = 'CANCELLED', finished_at = coalesce(finished_at, ?),
                    outcome = case when state = 'CANCELLED' then outcome else 'Withdrawn: nobody has it' end
                where merchant_id = ? and kind = ? and subject = any(?) and state in ('PENDING', 'REFUSED', 'NEEDS_DECISION', 'CANCELLED')
                  and not exists (
                    select 1 from outbox_attempt a where a.merchant_id = o.merchant_id and a.outbox_id = o.id
                    and (a.outcome is null or a.outcome in ('UNKNOWN', 'CONFIRMED')))
                returning id""",
                Columns.of(subjects).at(now).value(merchant.value()).value(kind).text(subject -> subject),
                (row, index) -> Moments.uuid(row, "id"));
    }

    Map<String, String> documents(MerchantId merchant, List<String> subjects, String kind) {
        Map<String, String> documents = new HashMap<>();
        jdbc.query("""
                select subject, document from outbox where merchant_id = ? and kind = ? and subject = any(?) and pruned_at is null order by id desc""", Columns.of(subjects).value(merchant.value()).value(kind).text(subject -> subject), row -> {
            documents.put(row.getString("subject"), row.getString("document"));
        });
        return documents;
    }

    /**
     * Confirms, on evidence from elsewhere, what had another end or none yet; answers what was confirmed. What is being sent is left to its
     * attempt, with the evidence noted: the attempt may never tell its end. What no attempt has touched cannot have arrived.
     */
    List<UUID> confirm(MerchantId merchant, List<String> subjects, String kind, String evidence, Instant now) {
        return jdbc.query(
                """
                with proved as (
                    update outbox set
                        state = case when state = 'SENDING' then state else 'CONFIRMED' end,
                        finished_at = case when state = 'SENDING' then finished_at else ? end,
                        lease_until = case when state = 'SENDING' then lease_until end,
                        outcome = case when state = 'SENDING' then outcome else ? end,
                        reference = coalesce(reference, ?)
                    where merchant_id = ? and kind = ? and subject = any(?)
                      and (state in ('SENDING', 'UNKNOWN', 'NEEDS_DECISION', 'REFUSED') or (state = 'PENDING' and attempt > 0))
                    returning id, state)
                select id from proved where state = 'CONFIRMED'""",
                Columns.of(subjects)
                        .at(now)
                        .value(evidence)
                        .value(evidence)
                        .value(merchant.value())
                        .value(kind)
                        .text(subject -> subject),
                (row, index) -> Moments.uuid(row, "id"));
    }

    /** An operator's decision; answers the document if it was waiting for one. */
    Optional<OutboxDocument> decide(MerchantId merchant, UUID id, String state, String outcome, Instant now) {
        return jdbc
                .query(
                        """
                        update outbox set state = ?, outcome = ?, next_attempt_at = ?, lease_until = null, looks = 0, forgiven = attempt,
                            finished_at = case when ? = 'PENDING' then null else ?::timestamptz end
                        where merchant_id = ? and id = ? and state in ('UNKNOWN', 'NEEDS_DECISION', 'REFUSED')
                        returning *""",
                        (row, index) -> document(merchant, row.getString("lane"), row),
                        state,
                        outcome,
                        Moments.toSql(now),
                        state,
                        Moments.toSql(now),
                        merchant.value(),
                        id)
                .stream()
                .findFirst();
    }

    Optional<OutboxDocument> find(MerchantId merchant, UUID id) {
        return jdbc
                .query(
                        "select * from outbox where merchant_id = ? and id = ?",
                        (row, index) -> document(merchant, row.getString("lane"), row),
                        merchant.value(),
                        id)
                .stream()
                .findFirst();
    }

    static OutboxDocument document(MerchantId merchant, String lane, ResultSet row) throws SQLException {
        return new OutboxDocument(
                merchant,
                Moments.uuid(row, "id"),
                lane,
                row.getString("kind"),
                row.getString("subject"),
                Moments.uuidOrNull(row, "order_id"),
                row.getString("message_id"),
                row.getString("document"),
                row.getString("title"),
                row.getInt("attempt"),
                Moments.instant(row, "created_at"));
    }
}
