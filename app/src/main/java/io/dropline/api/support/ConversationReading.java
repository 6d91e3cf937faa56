package io.dropline.api.support;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.platform.MerchantId;
import io.dropline.support.Channel;
import io.dropline.support.Party;
import io.dropline.support.life.ConversationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads conversations. */
@Repository
class ConversationReading {
    private static final String ROW = """
            select id, number, state, party, channel, subject, name, email, order_id, purchase_order_id, package_id, suggested_order_id, assignee,
                due_at, coalesce(due_at < :now and state in ('OPEN', 'WAITING'), false) as overdue, answered_at,
                answered_at > answered_due_at as answered_late, snoozed_until, opened_at, last_message_at
            from conversation where merchant_id = :merchant
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConversationReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last opened first; null means any. */
    List<ConversationRow> list(
            MerchantId merchant,
            @Nullable ConversationState state,
            @Nullable UUID order,
            @Nullable UUID assignee,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or id < :after) and (cast(:state as text) is null or state = :state)
                and (cast(:order as uuid) is null or order_id = :order) and (cast(:assignee as uuid) is null or assignee = :assignee)
                order by id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("now", toSql(clock.instant()))
                .param("after", after, Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("order", order, Types.OTHER)
                .param("assignee", assignee, Types.OTHER)
                .param("limit", limit)
                .query(ConversationReading::row)
                .list();
    }

    Optional<ConversationRow> find(MerchantId merchant, UUID id) {
        return jdbc.sql(ROW + "and id = :id")
                .param("merchant", merchant.value())
                .param("now", toSql(clock.instant()))
                .param("id", id)
                .query(ConversationReading::row)
                .optional();
    }

    /** The last {@value #MOST}, the oldest first. */
    List<ConversationThread.Message> messages(MerchantId merchant, UUID conversation) {
        return jdbc.sql("""
                select id, direction, party, channel, author, author_email, at, body, quoted, automatic, purchase_order_id, outbox_id
                from conversation_message where merchant_id = :merchant and conversation_id = :conversation order by at desc, id desc limit :most""")
                .param("merchant", merchant.value())
                .param("conversation", conversation)
                .param("most", MOST)
                .query((row, number) -> new ConversationThread.Message(
                        uuid(row, "id"),
                        row.getString("direction"),
                        row.getString("party"),
                        row.getString("channel"),
                        row.getString("author"),
                        row.getString("author_email"),
                        instant(row, "at"),
                        row.getString("body"),
                        row.getString("quoted"),
                        row.getBoolean("automatic"),
                        uuidOrNull(row, "purchase_order_id"),
                        uuidOrNull(row, "outbox_id")))
                .list()
                .reversed();
    }

    private static ConversationRow row(ResultSet row, int number) throws SQLException {
        return new ConversationRow(
                uuid(row, "id"),
                "C-" + row.getLong("number"),
                ConversationState.valueOf(row.getString("state")),
                Party.valueOf(row.getString("party")),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                uuidOrNull(row, "order_id"),
                uuidOrNull(row, "purchase_order_id"),
                uuidOrNull(row, "package_id"),
                uuidOrNull(row, "suggested_order_id"),
                uuidOrNull(row, "assignee"),
                instantOrNull(row, "due_at"),
                row.getBoolean("overdue"),
                instantOrNull(row, "answered_at"),
                row.getObject("answered_late", Boolean.class),
                instantOrNull(row, "snoozed_until"),
                instant(row, "opened_at"),
                instant(row, "last_message_at"));
    }
}
