package io.dropline.support;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.support.life.ConversationEvent;
import io.dropline.support.life.ConversationMachine;
import io.dropline.support.life.ConversationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The conversation table. */
@Repository
class ConversationStore {
    private static final long FIRST_NUMBER = 1001;
    static final String COLUMNS =
            "id, number, token, channel, party, state, subject, email, name, order_id, purchase_order_id, package_id, supplier_id,"
                    + " suggested_order_id, suggested_because, assignee, snoozed_until, due_at, overdue, reply_to, reply_tagged, opened_at,"
                    + " last_message_at";

    /** What messages do to a conversation. Null leaves what was there; of the moments, null means none. */
    record Moved(
            UUID id,
            ConversationState state,
            Party party,
            String email,
            String name,
            @Nullable UUID order,
            @Nullable UUID purchaseOrder,
            @Nullable UUID parcel,
            @Nullable UUID supplier,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Answered answered,
            Instant lastMessageAt) {}

    /** Somebody who waited was answered; and when that was due. */
    record Answered(Instant at, Instant dueAt) {}

    private final JdbcTemplate jdbc;

    ConversationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Conversation> find(MerchantId merchant, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from conversation where merchant_id = ? and id = ?",
                        ConversationStore::row,
                        merchant.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** As they stand, locked until the end of the transaction. */
    Map<UUID, Conversation> lock(MerchantId merchant, List<UUID> ids) {
        Map<UUID, Conversation> locked = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select " + COLUMNS
                            + " from conversation where merchant_id = ? and id = any(?) order by id for update",
                    Columns.of(ids).value(merchant.value()).uuid(id -> id),
                    row -> {
                        Conversation one = row(row, 0);
                        locked.put(one.id(), one);
                    });
        }
        return locked;
    }

    /** The first of so many numbers, which nobody else gets. */
    long numbers(MerchantId merchant, int count) {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into number_series (merchant_id, series, next) values (?, 'conversation', ? + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?
                returning next - ?""", Long.class, merchant.value(), FIRST_NUMBER, count, count, count));
    }

    void add(MerchantId merchant, List<Conversation> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into conversation (merchant_id, id, number, token, channel, party, state, subject, email, name, order_id, purchase_order_id,
                    package_id, supplier_id, suggested_order_id, suggested_because, due_at, reply_to, reply_tagged, opened_at, last_message_at)
                select ?, t.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t""",
                Columns.of(fresh)
                        .value(merchant.value())
                        .uuid(Conversation::id)
                        .bigint(Conversation::number)
                        .text(Conversation::token)
                        .text(one -> one.channel().name())
                        .text(one -> one.party().name())
                        .text(one -> one.state().name())
                        .text(Conversation::subject)
                        .text(Conversation::email)
                        .text(Conversation::name)
                        .uuid(Conversation::order)
                        .uuid(Conversation::purchaseOrder)
                        .uuid(Conversation::parcel)
                        .uuid(Conversation::supplier)
                        .uuid(Conversation::suggestedOrder)
                        .text(Conversation::suggestedBecause)
                        .instant(Conversation::dueAt)
                        .text(Conversation::replyTo)
                        .bool(Conversation::replyTagged)
                        .instant(Conversation::openedAt)
                        .instant(Conversation::lastMessageAt));
    }

    void move(MerchantId merchant, List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update conversation c set state = t.state, party = t.party, email = t.email, name = t.name,
                    order_id = coalesce(c.order_id, t.order_id), purchase_order_id = coalesce(c.purchase_order_id, t.purchase_order_id),
                    package_id = coalesce(c.package_id, t.package_id), supplier_id = coalesce(c.supplier_id, t.supplier_id),
                    suggested_order_id = case when coalesce(c.order_id, t.order_id) is null then c.suggested_order_id end,
                    due_at = t.due_at, overdue = t.overdue, answered_at = coalesce(t.answered_at, c.answered_at),
                    answered_due_at = coalesce(t.answered_due_at, c.answered_due_at), last_message_at = greatest(c.last_message_at, t.last_message_at),
                    snoozed_until = case when t.state = 'SNOOZED' then c.snoozed_until end,
                    closed_at = case when t.state = 'CLOSED' then coalesce(c.closed_at, t.last_message_at) end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(id, state, party, email, name, order_id, purchase_order_id, package_id, supplier_id, due_at, overdue, answered_at,
                        answered_due_at, last_message_at)
                where c.merchant_id = ? and c.id = t.id""",
                Columns.of(moved)
                        .uuid(Moved::id)
                        .text(one -> one.state().name())
                        .text(one -> one.party().name())
                        .text(Moved::email)
                        .text(Moved::name)
                        .uuid(Moved::order)
                        .uuid(Moved::purchaseOrder)
                        .uuid(Moved::parcel)
                        .uuid(Moved::supplier)
                        .instant(Moved::dueAt)
                        .bool(Moved::overdue)
                        .instant(one ->
                                one.answered() == null ? null : one.answered().at())
                        .instant(one ->
                                one.answered() == null ? null : one.answered().dueAt())
                        .instant(Moved::lastMessageAt)
                        .value(merchant.value()));
    }

    /** Of what sleeps it is told again when it wakes. */
    void state(
            MerchantId merchant,
            UUID id,
            ConversationState state,
            @Nullable Instant snoozedUntil,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt) {
        jdbc.update(
                """
                update conversation set state = ?, snoozed_until = ?, due_at = ?, closed_at = ?,
                    overdue = overdue and ?::timestamptz is not null and ?::timestamptz is null
                where merchant_id = ? and id = ?""",
                state.name(),
                sql(snoozedUntil),
                sql(dueAt),
                sql(closedAt),
                sql(dueAt),
                sql(snoozedUntil),
                merchant.value(),
                id);
    }

    /** Who waited for an answer has it. Without effect if nobody did. */
    void answered(MerchantId merchant, UUID id, Instant at) {
        jdbc.update(
                "update conversation set answered_at = ?, answered_due_at = due_at where merchant_id = ? and id = ? and due_at is not null",
                Moments.toSql(at),
                merchant.value(),
                id);
    }

    void touched(MerchantId merchant, UUID id, Instant at) {
        jdbc.update(
                "update conversation set last_message_at = greatest(last_message_at, ?) where merchant_id = ? and id = ?",
                Moments.toSql(at),
                merchant.value(),
                id);
    }

    void assign(MerchantId merchant, UUID id, @Nullable UUID user) {
        jdbc.update(
                "update conversation set assignee = ? where merchant_id = ? and id = ?", user, merchant.value(), id);
    }

    void tie(MerchantId merchant, UUID id, @Nullable UUID order) {
        jdbc.update("""
                update conversation set order_id = ?, suggested_order_id = null, suggested_because = '',
                    party = case when party = 'UNKNOWN' and ?::uuid is not null then 'CUSTOMER' else party end,
                    package_id = (select k.id from package k where k.merchant_id = conversation.merchant_id and k.id = package_id and k.order_id = ?)
                where merchant_id = ? and id = ?""", order, order, order, merchant.value(), id);
    }

    boolean knowsOrder(MerchantId merchant, UUID order) {
        return !jdbc.queryForList(
                        "select 1 from customer_order where merchant_id = ? and id = ?",
                        Integer.class,
                        merchant.value(),
                        order)
                .isEmpty();
    }

    /** Wakes those whose moment has come, the first ones first, and passes over what somebody has in hand; answers how many. */
    int wake(MerchantId merchant, Instant now, int most) {
        ConversationState awake = ConversationMachine.next(ConversationState.SNOOZED, ConversationEvent.WAKE)
                .orElseThrow();
        return jdbc.update("""
                update conversation set state = ?, snoozed_until = null where merchant_id = ? and id in (
                    select id from conversation where merchant_id = ? and state = 'SNOOZED' and snoozed_until <= ?
                    order by snoozed_until limit ? for update skip locked)""", awake.name(), merchant.value(), merchant.value(), Moments.toSql(now), most);
    }

    /** Those whose answer was due and that nobody was told of, marked as told. */
    List<Conversation> newlyOverdue(MerchantId merchant, Instant now, int most) {
        return jdbc.query(
                """
                update conversation set overdue = true where merchant_id = ? and id in (
                    select id from conversation where merchant_id = ? and due_at < ? and not overdue and state in ('OPEN', 'WAITING')
                    order by due_at limit ? for update skip locked)
                returning
                """ + COLUMNS, ConversationStore::row, merchant.value(), merchant.value(), Moments.toSql(now), most);
    }

    private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
        return at == null ? null : Moments.toSql(at);
    }

    private static Conversation row(ResultSet row, int number) throws SQLException {
        return new Conversation(
                Moments.uuid(row, "id"),
                row.getLong("number"),
                row.getString("token"),
                Channel.valueOf(row.getString("channel")),
                Party.valueOf(row.getString("party")),
                ConversationState.valueOf(row.getString("state")),
                row.getString("subject"),
                row.getString("email"),
                row.getString("name"),
                Moments.uuidOrNull(row, "order_id"),
                Moments.uuidOrNull(row, "purchase_order_id"),
                Moments.uuidOrNull(row, "package_id"),
                Moments.uuidOrNull(row, "supplier_id"),
                Moments.uuidOrNull(row, "suggested_order_id"),
                row.getString("suggested_because"),
                Moments.uuidOrNull(row, "assignee"),
                Moments.instantOrNull(row, "snoozed_until"),
                Moments.instantOrNull(row, "due_at"),
                row.getBoolean("overdue"),
                row.getString("reply_to"),
                row.getBoolean("reply_tagged"),
                Moments.instant(row, "opened_at"),
                Moments.instant(row, "last_message_at"));
    }
}
