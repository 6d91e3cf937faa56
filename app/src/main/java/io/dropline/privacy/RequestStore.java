package io.dropline.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The requests as they are taken and worked off. */
@Repository
class RequestStore {
    /** A request to be written; the same reference is the same request. */
    record Draft(
            UUID id,
            RequestKind kind,
            Origin origin,
            @Nullable UUID storeId,
            String reference,
            String storeNumber,
            String askedBy,
            Person person) {}

    private static final String SEALED_FOR = "privacy.person";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final SecretBox box;

    RequestStore(JdbcTemplate jdbc, JsonMapper json, SecretBox box) {
        this.jdbc = jdbc;
        this.json = json;
        this.box = box;
    }

    /** False if it is here already. */
    boolean add(MerchantId merchant, Draft draft, Instant now) {
        return jdbc.update(
                        """
                insert into privacy_request (merchant_id, id, kind, origin, store_id, reference, store_number, asked_by, asked_at, subject, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict (merchant_id, reference) do nothing""",
                        merchant.value(),
                        draft.id(),
                        draft.kind().name(),
                        draft.origin().name(),
                        draft.storeId(),
                        draft.reference(),
                        draft.storeNumber(),
                        draft.askedBy(),
                        Moments.toSql(now),
                        box.sealText(SEALED_FOR, json.writeValueAsString(draft.person())))
                == 1;
    }

    /** Notes which orders of a person a request is about: those named, and those with the same mail address. Answers how many. */
    int ordersOfPerson(MerchantId merchant, UUID request, @Nullable UUID store, Person person) {
        return jdbc.update(
                """
                insert into privacy_request_order (merchant_id, request_id, order_id)
                select o.merchant_id, ?, o.id from customer_order o
                where o.merchant_id = ? and o.redacted_at is null and (?::uuid is null or o.store_id = ?::uuid)
                  and (o.store_ref = any(?) or lower(o.number) = any(?) or (? <> '' and lower(o.email) = lower(?)))
                on conflict do nothing""",
                Columns.of(List.of(person))
                        .value(request)
                        .value(merchant.value())
                        .value(store)
                        .value(store)
                        .value(person.orderRefs().toArray(String[]::new))
                        .value(person.orderNumbers().stream()
                                .map(number -> number.toLowerCase(java.util.Locale.ROOT))
                                .toArray(String[]::new))
                        .value(person.email())
                        .value(person.email()));
    }

    int ordersOfStore(MerchantId merchant, UUID request, UUID store) {
        return jdbc.update("""
                insert into privacy_request_order (merchant_id, request_id, order_id)
                select merchant_id, ?, id from customer_order where merchant_id = ? and store_id = ? and redacted_at is null
                on conflict do nothing""", request, merchant.value(), store);
    }

    int orders(MerchantId merchant, UUID request, List<UUID> orders) {
        return jdbc.update(
                "insert into privacy_request_order (merchant_id, request_id, order_id) select ?, ?, o from unnest(?) as t(o) on conflict do nothing",
                Columns.of(orders).value(merchant.value()).value(request).uuid(id -> id));
    }

    /** Those of the numbers that no order has. */
    List<String> unknownNumbers(MerchantId merchant, List<String> numbers) {
        return jdbc.query(
                """
                select n from unnest(?) as t(n) where not exists (
                    select 1 from customer_order o where o.merchant_id = ? and lower(o.number) = lower(n))""",
                Columns.of(numbers).text(number -> number).value(merchant.value()),
                (row, index) -> row.getString("n"));
    }

    /** Ended orders whose end is before a moment and that still know their customer, the oldest first. */
    List<UUID> endedBefore(MerchantId merchant, Instant before, int most) {
        return jdbc.query("""
                select o.id from customer_order o
                where o.merchant_id = ? and o.redacted_at is null and o.life in ('CLOSED', 'CANCELLED') and coalesce(o.closed_at, o.cancelled_at) < ?
                  and not exists (
                    select 1 from privacy_request_order x join privacy_request r on r.merchant_id = x.merchant_id and r.id = x.request_id
                    where x.merchant_id = o.merchant_id and x.order_id = o.id and r.state = 'OPEN' and r.kind <> 'EXPORT')
                order by coalesce(o.closed_at, o.cancelled_at) limit ?""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), Moments.toSql(before), most);
    }

    /** Open requests of all merchants, the oldest first. */
    List<Asked> open(int most) {
        return jdbc.query("""
                select merchant_id, id, kind, store_id, asked_at, subject from privacy_request
                where state = 'OPEN' order by asked_at limit ?""", (row, index) -> asked(row), most);
    }

    private Asked asked(ResultSet row) throws SQLException {
        byte[] subject = row.getBytes("subject");
        return new Asked(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "id"),
                RequestKind.valueOf(row.getString("kind")),
                Moments.uuidOrNull(row, "store_id"),
                Moments.instant(row, "asked_at"),
                subject == null ? Person.NOBODY : json.readValue(box.openText(SEALED_FOR, subject), Person.class));
    }

    /** Orders of a request that are not done. */
    List<UUID> waiting(Asked request) {
        return jdbc.query(
                """
                select order_id from privacy_request_order where merchant_id = ? and request_id = ? and done_at is null
                order by order_id""",
                (row, index) -> Moments.uuid(row, "order_id"),
                request.merchant().value(),
                request.id());
    }

    /** These orders are done, for whatever request asked to forget their customer. */
    void ordersDone(MerchantId merchant, List<UUID> orders, Instant now) {
        jdbc.update("""
                update privacy_request_order x set done_at = ? from privacy_request r
                where x.merchant_id = ? and x.order_id = any(?) and x.done_at is null
                  and r.merchant_id = x.merchant_id and r.id = x.request_id and r.kind <> 'EXPORT'""", Columns.of(orders).at(now).value(merchant.value()).uuid(id -> id));
    }

    /** When the first of these orders was heard of; the given moment if there is none. */
    Instant firstHeard(MerchantId merchant, List<UUID> orders, Instant otherwise) {
        return jdbc.query(
                        "select coalesce(min(least(received_at, placed_at)), ?) as first from customer_order where merchant_id = ? and id = any(?)",
                        Columns.of(orders).at(otherwise).value(merchant.value()).uuid(id -> id),
                        (row, index) -> Moments.instant(row, "first"))
                .getFirst();
    }

    /** Adds to what a request's receipt says. */
    void count(Asked request, Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> told =
                counts.entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
        jdbc.update(
                """
                insert into privacy_receipt (merchant_id, request_id, table_name, rows) select ?, ?, t, n from unnest(?, ?) as c(t, n)
                on conflict (merchant_id, request_id, table_name) do update set rows = privacy_receipt.rows + excluded.rows""",
                Columns.of(told)
                        .value(request.merchant().value())
                        .value(request.id())
                        .text(Map.Entry::getKey)
                        .integer(Map.Entry::getValue));
    }

    /** Ends a request, and with it what it said of the person. */
    void end(MerchantId merchant, UUID request, RequestState state, String note, Instant now) {
        jdbc.update(
                "update privacy_request set state = ?, note = ?, done_at = ?, subject = null where merchant_id = ? and id = ? and state = 'OPEN'",
                state.name(),
                note,
                Moments.toSql(now),
                merchant.value(),
                request);
    }

    /** Whether a store said that it is gone and was not connected anew. */
    boolean uninstalled(MerchantId merchant, UUID store) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from store where merchant_id = ? and id = ? and state = 'UNINSTALLED')",
                Boolean.class,
                merchant.value(),
                store));
    }
}
