package io.dropline.console.support;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.support.life.ConversationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads conversations for lists. */
@Repository
public class ConversationListStore {
    private static final String ROW = """
            select c.id, c.number, c.party, c.state, c.subject, c.name, c.order_id, o.number as order_number, c.suggested_order_id,
                coalesce(nullif(u.name, ''), u.email) as assignee, c.due_at, c.snoozed_until, c.last_message_at,
                c.due_at < :now and c.state in ('OPEN', 'WAITING') as late,
                coalesce(l.body, '') as excerpt, coalesce(l.author, '') as last_by, coalesce(l.direction = 'OUT', false) as last_ours,
                coalesce(w.party, '') as waits_for
            from conversation c
            left join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id
            left join app_user u on u.merchant_id = c.merchant_id and u.id = c.assignee
            left join lateral (select left(body, 240) as body, author, direction from conversation_message m
                where m.merchant_id = c.merchant_id and m.conversation_id = c.id and m.direction <> 'NOTE'
                order by m.at desc, m.id desc limit 1) l on true
            left join lateral (select party from conversation_message m
                where m.merchant_id = c.merchant_id and m.conversation_id = c.id and m.direction = 'OUT'
                order by m.at desc, m.id desc limit 1) w on true
            where c.merchant_id = :merchant
            """;
    private static final String LATEST = " order by c.last_message_at desc, c.id desc limit :count";

    private final JdbcClient jdbc;

    ConversationListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a filter, the last written in first. */
    Listed<ConversationRow> page(
            MerchantId merchant, ConversationFilter filter, @Nullable UUID me, Cursor after, Instant now) {
        return Listed.of(
                rows("and (c.last_message_at, c.id) < (:at, :id) and " + filter.condition(), merchant, now)
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("me", me, Types.OTHER)
                        .param("count", Listed.SIZE + 1)
                        .query(ConversationListStore::row)
                        .list(),
                ConversationRow::cursor);
    }

    /** Those in which all the words were said, and those that a number or a mail address leads to. */
    Listed<ConversationRow> search(MerchantId merchant, String text, Cursor after, Instant now) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String words = Stream.of(plain.split("[^\\p{L}\\p{N}@._-]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return Listed.of(
                rows("""
                        and (c.last_message_at, c.id) < (:at, :id) and c.id in (
                            select conversation_id from conversation_message where merchant_id = :merchant
                                and search @@ plainto_tsquery('simple', :words)
                            union select id from conversation where merchant_id = :merchant and (email = :plain or 'c-' || number = :plain)
                            union select x.id from conversation x join customer_order y on y.merchant_id = x.merchant_id and y.id = x.order_id
                                where x.merchant_id = :merchant and lower(y.number) in (:plain, '#' || :plain))
                        """, merchant, now)
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("words", words)
                        .param("plain", plain)
                        .param("count", Listed.SIZE + 1)
                        .query(ConversationListStore::row)
                        .list(),
                ConversationRow::cursor);
    }

    /** Those in which somebody waits for an answer, the one that was due first at the head. */
    public List<ConversationRow> waiting(MerchantId merchant, Instant now, int most) {
        return jdbc.sql(ROW + "and " + ConversationState.OWES_AN_ANSWER
                        + " order by c.due_at nulls last, c.last_message_at, c.id limit :count")
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(now))
                .param("count", most)
                .query(ConversationListStore::row)
                .list();
    }

    /** Those about an order. */
    public List<ConversationRow> ofOrder(MerchantId merchant, UUID order, Instant now) {
        return rows("and c.order_id = :order", merchant, now)
                .param("order", order)
                .param("count", Listed.SIZE)
                .query(ConversationListStore::row)
                .list();
    }

    /** Others with the same person. */
    List<ConversationRow> ofPerson(MerchantId merchant, String email, UUID except, Instant now, int most) {
        return rows("and c.email = :email and c.email <> '' and c.id <> :except", merchant, now)
                .param("email", email)
                .param("except", except)
                .param("count", most)
                .query(ConversationListStore::row)
                .list();
    }

    Map<ConversationFilter, Integer> counts(MerchantId merchant, @Nullable UUID me, Instant now) {
        Map<ConversationFilter, Integer> counts = new EnumMap<>(ConversationFilter.class);
        String each = Stream.of(ConversationFilter.values())
                .filter(filter -> filter != ConversationFilter.CLOSED)
                .map(filter -> "count(*) filter (where " + filter.condition() + ") as " + filter.key())
                .collect(Collectors.joining(", "));
        jdbc.sql("select " + each + " from conversation c where c.merchant_id = :merchant and c.state <> 'CLOSED'")
                .param("merchant", merchant.value())
                .param("me", me, Types.OTHER)
                .param("now", Moments.toSql(now))
                .query(row -> {
                    for (ConversationFilter filter : ConversationFilter.values()) {
                        if (filter != ConversationFilter.CLOSED) {
                            counts.put(filter, row.getInt(filter.key()));
                        }
                    }
                });
        return counts;
    }

    private JdbcClient.StatementSpec rows(String where, MerchantId merchant, Instant now) {
        return jdbc.sql(ROW + where + LATEST)
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(now));
    }

    private static ConversationRow row(ResultSet row, int number) throws SQLException {
        return new ConversationRow(
                Moments.uuid(row, "id"),
                "C-" + row.getLong("number"),
                row.getString("party"),
                row.getString("state"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("excerpt"),
                row.getString("last_by"),
                row.getBoolean("last_ours"),
                row.getString("waits_for"),
                Moments.uuidOrNull(row, "order_id"),
                row.getString("order_number"),
                Moments.uuidOrNull(row, "suggested_order_id"),
                row.getString("assignee"),
                Moments.instantOrNull(row, "due_at"),
                Moments.instantOrNull(row, "snoozed_until"),
                Moments.instant(row, "last_message_at"),
                row.getBoolean("late"));
    }
}
