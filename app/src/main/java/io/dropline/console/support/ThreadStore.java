package io.dropline.console.support;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.platform.MerchantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a thread: what was said, and the files that came with it. */
@Repository
class ThreadStore {
    private static final int MOST = 500;

    /** A file to hand out. */
    record Content(String name, byte[] bytes) {}

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last {@value #MOST}, the oldest first. */
    List<ConversationPage.Message> messages(MerchantId merchant, UUID conversation) {
        Map<UUID, List<ConversationPage.File>> files = files(merchant, conversation);
        List<ConversationPage.Message> newestFirst = jdbc.sql("""
                select m.id, m.direction, m.party, m.channel, m.author, m.author_email, m.at, m.body, m.quoted, m.automatic,
                    p.number as purchase_order, m.purchase_order_id, m.outbox_id, d.state as delivery
                from conversation_message m
                left join purchase_order p on p.merchant_id = m.merchant_id and p.id = m.purchase_order_id
                left join outbox d on d.merchant_id = m.merchant_id and d.id = m.outbox_id
                where m.merchant_id = :merchant and m.conversation_id = :conversation order by m.at desc, m.id desc limit :most""")
                .param("merchant", merchant.value())
                .param("conversation", conversation)
                .param("most", MOST)
                .query((row, number) -> new ConversationPage.Message(
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
                        row.getString("purchase_order"),
                        uuidOrNull(row, "purchase_order_id"),
                        uuidOrNull(row, "outbox_id"),
                        row.getString("delivery"),
                        files.getOrDefault(uuid(row, "id"), List.of())))
                .list();
        return newestFirst.reversed();
    }

    private Map<UUID, List<ConversationPage.File>> files(MerchantId merchant, UUID conversation) {
        Map<UUID, List<ConversationPage.File>> files = new HashMap<>();
        jdbc.sql("""
                select a.id, a.message_id, a.name, a.size, a.dropped from message_attachment a
                join conversation_message m on m.merchant_id = a.merchant_id and m.id = a.message_id
                where a.merchant_id = :merchant and m.conversation_id = :conversation order by a.id""")
                .param("merchant", merchant.value())
                .param("conversation", conversation)
                .query(row -> {
                    files.computeIfAbsent(uuid(row, "message_id"), unused -> new ArrayList<>())
                            .add(new ConversationPage.File(
                                    uuid(row, "id"),
                                    row.getString("name"),
                                    row.getInt("size"),
                                    row.getString("dropped")));
                });
        return files;
    }

    /** A file of this conversation that was kept. */
    Optional<Content> file(MerchantId merchant, UUID conversation, UUID id) {
        return jdbc.sql("""
                select a.name, a.content from message_attachment a
                join conversation_message m on m.merchant_id = a.merchant_id and m.id = a.message_id
                where a.merchant_id = :merchant and m.conversation_id = :conversation and a.id = :id and a.content is not null""")
                .param("merchant", merchant.value())
                .param("conversation", conversation)
                .param("id", id)
                .query((row, number) -> new Content(row.getString("name"), row.getBytes("content")))
                .optional();
    }
}
