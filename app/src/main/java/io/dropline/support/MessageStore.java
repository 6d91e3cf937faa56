package io.dropline.support;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Messages and the files that came with them. */
@Repository
class MessageStore {
    enum Direction {
        IN,
        OUT,
        NOTE
    }

    record Message(
            UUID id,
            UUID conversation,
            Direction direction,
            Party party,
            Channel channel,
            String author,
            String authorEmail,
            Instant at,
            String subject,
            String body,
            String quoted,
            String messageId,
            List<String> references,
            @Nullable UUID purchaseOrder,
            @Nullable UUID inbox,
            @Nullable UUID outbox,
            boolean automatic,
            List<AttachedFile> files) {}

    /** The last word of somebody in a thread. */
    record Last(
            UUID id,
            String author,
            Instant at,
            String subject,
            String body,
            String messageId,
            List<String> references) {}

    private record Kept(UUID message, AttachedFile file) {}

    private final JdbcTemplate jdbc;

    MessageStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into conversation_message (merchant_id, id, conversation_id, direction, party, channel, author, author_email, at, subject,
                    body, quoted, message_id, refs, purchase_order_id, inbox_id, outbox_id, automatic)
                select ?, id, conversation, direction, party, channel, author, email, at, subject, body, quoted, message_id,
                    array_remove(string_to_array(refs, ' '), ''), po, inbox, outbox, automatic
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(id, conversation, direction, party, channel, author, email, at, subject, body, quoted, message_id, refs, po, inbox, outbox,
                        automatic)""",
                Columns.of(messages)
                        .value(merchant.value())
                        .uuid(Message::id)
                        .uuid(Message::conversation)
                        .text(one -> one.direction().name())
                        .text(one -> one.party().name())
                        .text(one -> one.channel().name())
                        .text(Message::author)
                        .text(Message::authorEmail)
                        .instant(Message::at)
                        .text(Message::subject)
                        .text(Message::body)
                        .text(Message::quoted)
                        .text(Message::messageId)
                        .text(one -> String.join(" ", one.references()))
                        .uuid(Message::purchaseOrder)
                        .uuid(Message::inbox)
                        .uuid(Message::outbox)
                        .bool(Message::automatic));
        List<Kept> files = new ArrayList<>();
        messages.forEach(one -> one.files().forEach(file -> files.add(new Kept(one.id(), file))));
        attach(merchant, files);
    }

    /** One statement a file: together they may be larger than one statement can be. */
    private void attach(MerchantId merchant, List<Kept> files) {
        for (Kept kept : files) {
            AttachedFile file = kept.file();
            jdbc.update(
                    """
                    insert into message_attachment (merchant_id, id, message_id, name, media_type, size, content, dropped)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    merchant.value(),
                    Ids.next(),
                    kept.message(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.content(),
                    file.dropped());
        }
    }

    /** What is filed under these Message-IDs already: the texts, since some programs use one id for all they send. */
    Map<String, Set<String>> filed(MerchantId merchant, List<String> messageIds) {
        Map<String, Set<String>> filed = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.query(
                    "select message_id, body from conversation_message where merchant_id = ? and message_id = any(?)",
                    Columns.of(messageIds).value(merchant.value()).text(id -> id),
                    row -> {
                        filed.computeIfAbsent(row.getString("message_id"), unused -> new HashSet<>())
                                .add(row.getString("body"));
                    });
        }
        return filed;
    }

    /** The newest message of a thread, whoever's; null where there is none. */
    @Nullable
    UUID newest(MerchantId merchant, UUID conversation) {
        return jdbc
                .queryForList(
                        "select id from conversation_message where merchant_id = ? and conversation_id = ? order by at desc, id desc limit 1",
                        UUID.class,
                        merchant.value(),
                        conversation)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The newest that came by mail or page from somebody other than suppliers, and was written by a person. */
    Optional<Last> lastIn(MerchantId merchant, UUID conversation) {
        return last("direction = 'IN' and party <> 'SUPPLIER' and not automatic", merchant, conversation, null);
    }

    /** The newest to or from the supplier of a purchase order that was a mail. */
    Optional<Last> lastMailAbout(MerchantId merchant, UUID conversation, UUID purchaseOrder) {
        return last(
                "direction <> 'NOTE' and party = 'SUPPLIER' and message_id <> '' and purchase_order_id = ?",
                merchant,
                conversation,
                purchaseOrder);
    }

    private Optional<Last> last(String which, MerchantId merchant, UUID conversation, @Nullable UUID purchaseOrder) {
        List<Object> values = new ArrayList<>(List.of(merchant.value(), conversation));
        if (purchaseOrder != null) {
            values.add(purchaseOrder);
        }
        String sql = "select id, author, at, subject, body, message_id, refs from conversation_message"
                + " where merchant_id = ? and conversation_id = ? and " + which + " order by at desc, id desc limit 1";
        return jdbc
                .query(
                        sql,
                        (row, number) -> new Last(
                                Moments.uuid(row, "id"),
                                row.getString("author"),
                                Moments.instant(row, "at"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getString("message_id"),
                                List.of((String[]) row.getArray("refs").getArray())),
                        values.toArray())
                .stream()
                .findFirst();
    }

    /** Whether the last word about a purchase order was ours to its supplier. */
    boolean awaitsSupplier(MerchantId merchant, UUID purchaseOrder) {
        return jdbc.queryForList("""
                        select direction from conversation_message
                        where merchant_id = ? and purchase_order_id = ? and party = 'SUPPLIER' order by at desc, id desc limit 1""", String.class, merchant.value(), purchaseOrder).stream()
                .anyMatch(direction -> Objects.equals(direction, "OUT"));
    }
}
