package io.dropline.mailroom;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inbox table. */
@Repository
class InboxStore {
    /** A due document with how often it was tried. */
    record Due(InboxDocument document, int attempts) {}

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    InboxStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds what is new, in one statement: outside a transaction that is one commit. Answers the places in {@code drafts} of what was added. */
    Set<Integer> add(List<InboxDraft> drafts, Instant now) {
        List<UUID> ids = drafts.stream().map(unused -> Ids.next()).toList();
        Iterator<UUID> nextId = ids.iterator();
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        return new HashSet<>(jdbc.query(
                """
                insert into inbox (merchant_id, id, source, event_key, kind, received_at, headers, body, state, next_attempt_at)
                select m, i, source, event_key, kind, ?, headers::jsonb, body, 'RECEIVED', ?
                from unnest(?, ?, ?, ?, ?, ?, ?) as t(m, i, source, event_key, kind, headers, body)
                on conflict (merchant_id, source, event_key) do nothing
                returning id""",
                Columns.of(drafts)
                        .at(now)
                        .at(now)
                        .uuid(draft -> draft.merchant().value())
                        .uuid(unused -> nextId.next())
                        .text(InboxDraft::source)
                        .text(InboxDraft::eventKey)
                        .text(InboxDraft::kind)
                        .text(draft -> json.writeValueAsString(draft.headers()))
                        .bytes(InboxDraft::body),
                (row, index) -> Objects.requireNonNull(places.get(Moments.uuid(row, "id")))));
    }

    void ringOtherNodes() {
        jdbc.query("select pg_notify('dropline_mailroom', 'inbox')", unused -> {});
    }

    List<MerchantId> merchantsWithDue(Instant now) {
        return jdbc.query(
                "select distinct merchant_id from inbox where state = 'RECEIVED' and next_attempt_at <= ?",
                (row, index) -> new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.toSql(now));
    }

    /**
     * Locks up to {@code most} due documents for this transaction, in the order of the index: a long line costs no more than a short one. Gives
     * those that together are not longer than {@code bytes}, and the first one in any case.
     */
    List<Due> claim(MerchantId merchant, Instant now, int most, long bytes) {
        return jdbc.query("""
                with due as (
                    select id, source, event_key, kind, received_at, headers, body, attempts, next_attempt_at from inbox
                    where merchant_id = ? and state = 'RECEIVED' and next_attempt_at <= ?
                    order by next_attempt_at, id limit ? for update skip locked),
                measured as (
                    select due.*, sum(octet_length(body)) over (order by next_attempt_at, id) - octet_length(body) as before from due)
                select * from measured where before < ? order by next_attempt_at, id""", (row, index) -> due(merchant, row), merchant.value(), Moments.toSql(now), most, bytes);
    }

    /** Locks one document for this transaction, if it is still to be handled and nobody else has it. */
    List<Due> claim(MerchantId merchant, UUID id) {
        return jdbc.query("""
                select id, source, event_key, kind, received_at, headers, body, attempts from inbox
                where merchant_id = ? and id = ? and state = 'RECEIVED' for update skip locked""", (row, index) -> due(merchant, row), merchant.value(), id);
    }

    Optional<String> state(MerchantId merchant, String source, String eventKey) {
        return jdbc
                .query(
                        "select state from inbox where merchant_id = ? and source = ? and event_key = ?",
                        (row, index) -> row.getString("state"),
                        merchant.value(),
                        source,
                        eventKey)
                .stream()
                .findFirst();
    }

    void handled(MerchantId merchant, List<UUID> ids, Instant now) {
        jdbc.update(
                "update inbox set state = 'HANDLED', handled_at = ?, attempts = attempts + 1, problem = null where merchant_id = ? and id = any(?)",
                Columns.of(ids).at(now).value(merchant.value()).uuid(id -> id));
    }

    void failed(MerchantId merchant, UUID id, String state, Instant nextAttempt, String problem) {
        jdbc.update("""
                update inbox set state = ?, attempts = attempts + 1, next_attempt_at = ?, problem = ?
                where merchant_id = ? and id = ? and state = 'RECEIVED'""", state, Moments.toSql(nextAttempt), problem, merchant.value(), id);
    }

    /** Puts parked and set aside documents back in line. */
    int replay(MerchantId merchant, List<UUID> ids, Instant now) {
        return jdbc.update("""
                update inbox set state = 'RECEIVED', attempts = 0, next_attempt_at = ?, problem = null
                where merchant_id = ? and id = any(?) and state in ('PARKED', 'SET_ASIDE') and pruned_at is null""", Columns.of(ids).at(now).value(merchant.value()).uuid(id -> id));
    }

    boolean setAside(MerchantId merchant, UUID id, Instant now) {
        return jdbc.update(
                        "update inbox set state = 'SET_ASIDE', handled_at = ? where merchant_id = ? and id = ? and state = 'PARKED'",
                        Moments.toSql(now),
                        merchant.value(),
                        id)
                == 1;
    }

    private Due due(MerchantId merchant, ResultSet row) throws SQLException {
        return new Due(
                new InboxDocument(
                        merchant,
                        Moments.uuid(row, "id"),
                        row.getString("source"),
                        row.getString("event_key"),
                        row.getString("kind"),
                        Moments.instant(row, "received_at"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("body")),
                row.getInt("attempts"));
    }
}
