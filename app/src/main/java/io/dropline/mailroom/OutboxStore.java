package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox and its lanes. */
@Repository
class OutboxStore {
    /**
     * A claimed document.
     *
     * @param was its state before the claim
     * @param begun whether an attempt of its present number was recorded as begun
     */
    record Claimed(OutboxDocument document, String was, int looks, boolean begun, byte @Nullable [] rendered) {}

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
     * Claims due documents of one lane: what is pending, what a dead node left behind, what waits for evidence. A document never passes an
     * earlier one on the same subject. Leases run by the database's clock, so that nodes need not agree on the time.
     */
    List<Claimed> claim(LaneState lane, Instant now, Duration lease, int most) {
        return jdbc.query(
                """
                with due as (
                    select o.id, o.state from outbox o
                    where o.merchant_id = ? and o.lane = ? and o.state in ('PENDING', 'SENDING', 'UNKNOWN') and o.next_attempt_at <= ?
                      and (o.lease_until is null or o.lease_until < clock_timestamp())
                      and not exists (
                        select 1 from outbox earlier
                        where earlier.merchant_id = o.merchant_id and earlier.lane = o.lane and earlier.subject = o.subject
                          and earlier.id < o.id and earlier.state in ('PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_DECISION'))
                    order by o.next_attempt_at, o.id limit ? for update of o skip locked)
                update outbox o set
                    state = case when due.state = 'PENDING' then 'SENDING' else due.state end,
                    attempt = o.attempt + case when due.state = 'PENDING' then 1 else 0 end,
                    lease_until = clock_timestamp() + ? * interval '1 millisecond'
                from due where o.merchant_id = ? and o.id = due.id
                returning o.id, o.kind, o.subject, o.order_id, o.message_id, o.document, o.title, o.attempt, o.looks, o.created_at, o.rendered,
                    due.state as was,
                    exists (select 1 from outbox_attempt a where a.merchant_id = o.merchant_id and a.outbox_id = o.id and a.attempt = o.attempt) as begun""",
                (row, index) -> claimed(lane, row),
                lane.merchant().value(),
                lane.lane(),
                Moments.toSql(now),
                most,
                lease.toMillis(),
                lane.merchant().value());
    }

    /**
     * Records that an attempt begins, and its very bytes. False when the document is no longer this attempt's (the lease ran out and another
     * node took over): then nothing may be sent.
     */
    boolean begin(OutboxDocument document, byte[] rendered, Instant now) {
        int mine = jdbc.update("""
                update outbox set rendered = coalesce(rendered, ?)
                where merchant_id = ? and id = ? and attempt = ? and state = 'SENDING' and lease_until > clock_timestamp()""", rendered, document.merchant().value(), document.id(), document.attempt());
        if (mine == 1) {
            jdbc.update(
                    "insert into outbox_attempt (merchant_id, outbox_id, attempt, started_at) values (?, ?, ?, ?)",
                    document.merchant().value(),
                    document.id(),
                    document.attempt(),
                    Moments.toSql(now));
        }
        return mine == 1;
    }

    /** Moves a document on, if it still is at this attempt; answers the state it was in. Empty: it is somebody else's by now. */
    Optional<String> move(
            OutboxDocument document,
            String state,
            @Nullable Instant nextAttempt,
            @Nullable String reference,
            String outcome,
            int looks,
            Instant now) {
        boolean finished = state.equals("CONFIRMED") || state.equals("REFUSED");
        return jdbc
                .query(
                        """
                        with before as (
                            select merchant_id, id, state from outbox
                            where merchant_id = ? and id = ? and attempt = ? and state in ('SENDING', 'UNKNOWN', 'NEEDS_DECISION') for update)
                        update outbox o set state = ?, next_attempt_at = coalesce(?, next_attempt_at), lease_until = null, outcome = ?,
                            looks = ?, reference = coalesce(?, reference), finished_at = ?
                        from before where o.merchant_id = before.merchant_id and o.id = before.id returning before.state""",
                        (row, index) -> row.getString("state"),
                        document.merchant().value(),
                        document.id(),
                        document.attempt(),
                        state,
                        nextAttempt == null ? null : Moments.toSql(nextAttempt),
                        outcome,
                        looks,
                        reference,
                        finished ? Moments.toSql(now) : null)
                .stream()
                .findFirst();
    }

    /** What was noted as proof, while it was being sent, that a document arrived. Locks it, so that no proof comes in between. */
    Optional<String> proof(OutboxDocument document) {
        return jdbc
                .queryForList(
                        "select coalesce(reference, '') from outbox where merchant_id = ? and id = ? for update",
                        String.class,
                        document.merchant().value(),
                        document.id())
                .stream()
                .filter(proof -> !proof.isEmpty())
                .findFirst();
    }

    void attemptEnded(OutboxDocument document, String outcome, String detail, Instant now) {
        jdbc.update(
                """
                update outbox_attempt set ended_at = ?, outcome = ?, detail = ?
                where merchant_id = ? and outbox_id = ? and attempt = ?""",
                Moments.toSql(now),
                outcome,
                detail,
                document.merchant().value(),
                document.id(),
                document.attempt());
    }

    /** Takes documents back that no attempt has begun to send, or that provably were not sent. */
    List<UUID> withdraw(MerchantId merchant, List<String> subjects, String kind, Instant now) {
        return jdbc.query(
                """
                update outbox set state = 'CANCELLED', finished_at = ?, outcome = 'Withdrawn before it was sent'
                where merchant_id = ? and kind = ? and subject = any(?) and state = 'PENDING' returning id""",
                Columns.of(subjects).at(now).value(merchant.value()).value(kind).text(subject -> subject),
                (row, index) -> Moments.uuid(row, "id"));
    }

    Map<String, String> documents(MerchantId merchant, List<String> subjects, String kind) {
        Map<String, String> documents = new HashMap<>();
        jdbc.query("""
                select subject, document from outbox where merchant_id = ? and kind = ? and subject = any(?) order by id desc""", Columns.of(subjects).value(merchant.value()).value(kind).text(subject -> subject), row -> {
            documents.put(row.getString("subject"), row.getString("document"));
        });
        return documents;
    }

    /**
     * Confirms, on evidence from elsewhere, what had an unknown end; answers what was confirmed. What is being sent is left to its attempt, with
     * the evidence noted: the attempt may never tell its end.
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
                    where merchant_id = ? and kind = ? and subject = any(?) and state in ('SENDING', 'UNKNOWN', 'NEEDS_DECISION')
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

    /** An operator's decision; answers the document's title if it was waiting for one. */
    Optional<OutboxDocument> decide(MerchantId merchant, UUID id, String state, String outcome, Instant now) {
        return jdbc
                .query(
                        """
                        update outbox set state = ?, outcome = ?, next_attempt_at = ?, lease_until = null, looks = 0,
                            finished_at = case when ? = 'PENDING' then null else ?::timestamptz end
                        where merchant_id = ? and id = ? and (
                            state in ('UNKNOWN', 'NEEDS_DECISION') or (state in ('REFUSED', 'CANCELLED', 'PENDING') and ? = 'PENDING'))
                        returning *""",
                        (row, index) -> document(merchant, row.getString("lane"), row),
                        state,
                        outcome,
                        Moments.toSql(now),
                        state,
                        Moments.toSql(now),
                        merchant.value(),
                        id,
                        state)
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

    private static Claimed claimed(LaneState lane, ResultSet row) throws SQLException {
        return new Claimed(
                document(lane.merchant(), lane.lane(), row),
                row.getString("was"),
                row.getInt("looks"),
                row.getBoolean("begun"),
                row.getBytes("rendered"));
    }

    private static OutboxDocument document(MerchantId merchant, String lane, ResultSet row) throws SQLException {
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
