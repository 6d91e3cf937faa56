package io.dropline.mailroom;

import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox as attempts see it: claimed under a lease, begun, ended. */
@Repository
class AttemptStore {
    /**
     * A claimed document.
     *
     * @param was its state before the claim
     * @param leaseUntil until when, by the database's clock, it is ours; also tells this claim from a later one of the same attempt
     * @param tries how often it was tried since a person last had it sent again, this attempt included
     */
    record Claimed(
            OutboxDocument document,
            String was,
            Instant leaseUntil,
            int looks,
            int tries,
            byte @Nullable [] rendered) {}

    private final JdbcTemplate jdbc;

    AttemptStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
                    o.lease_until, o.attempt - o.forgiven as tries, due.state as was""",
                (row, index) -> claimed(lane, row),
                lane.merchant().value(),
                lane.lane(),
                Moments.toSql(now),
                most,
                lease.toMillis(),
                lane.merchant().value());
    }

    /**
     * Records that an attempt begins, and its very bytes. False when the document is no longer this claim's (the lease ran out, and perhaps
     * another thread took over): then nothing may be sent.
     */
    boolean begin(Claimed claimed, byte[] rendered, Instant now) {
        OutboxDocument document = claimed.document();
        int mine = jdbc.update(
                """
                update outbox set rendered = coalesce(rendered, ?)
                where merchant_id = ? and id = ? and attempt = ? and state = 'SENDING' and lease_until = ? and lease_until > clock_timestamp()""",
                rendered,
                document.merchant().value(),
                document.id(),
                document.attempt(),
                Moments.toSql(claimed.leaseUntil()));
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

    /**
     * Whether an attempt of the document's present number was recorded as begun. Ask after {@link #proof} has locked the document: an answer
     * from before may be overtaken.
     */
    boolean begun(OutboxDocument document) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from outbox_attempt where merchant_id = ? and outbox_id = ? and attempt = ?)",
                Boolean.class,
                document.merchant().value(),
                document.id(),
                document.attempt()));
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

    /** Notes how the attempt ended; false if it never began. */
    boolean attemptEnded(OutboxDocument document, String outcome, String detail, Instant now) {
        return jdbc.update(
                        """
                update outbox_attempt set ended_at = ?, outcome = ?, detail = ?
                where merchant_id = ? and outbox_id = ? and attempt = ?""",
                        Moments.toSql(now),
                        outcome,
                        detail,
                        document.merchant().value(),
                        document.id(),
                        document.attempt())
                == 1;
    }

    private static Claimed claimed(LaneState lane, ResultSet row) throws SQLException {
        return new Claimed(
                OutboxStore.document(lane.merchant(), lane.lane(), row),
                row.getString("was"),
                Moments.instant(row, "lease_until"),
                row.getInt("looks"),
                row.getInt("tries"),
                row.getBytes("rendered"));
    }
}
