package io.dropline.support.erasure;

import io.dropline.mailroom.ForgottenDocuments;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.KeptFiles;
import io.dropline.platform.privacy.Trait;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Conversations with a customer are emptied, with the mails they came in; that there was one, and when, stays. Those with a supplier stay, without
 * the customer. A conversation that is about no order belongs to the last order of its mail address: while somebody is a customer it is kept.
 * Looks at orders' mail addresses, and so comes before orders lose them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConversationsKept implements KeepsPersonal {
    private static final String WITH_CUSTOMERS = """
            (select c.merchant_id, c.id, c.number, c.order_id from conversation c where c.party <> 'SUPPLIER' and c.order_id is not null
            union all
            select c.merchant_id, c.id, c.number, o.id from conversation c, customer_order o
            where c.party <> 'SUPPLIER' and c.order_id is null and c.email <> ''
                and o.merchant_id = c.merchant_id and lower(o.email) = c.email
                and not exists (select 1 from customer_order n where n.merchant_id = o.merchant_id and lower(n.email) = c.email
                    and (n.placed_at, n.id) > (o.placed_at, o.id))) w""";
    private static final String WITH_SUPPLIERS =
            "(select c.merchant_id, c.id, c.number, c.order_id from conversation c where c.party = 'SUPPLIER' and c.order_id is not null) w";

    private static final String FILES = "Files that came with letters";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate oneByOne;
    private final ForgottenDocuments documents;

    ConversationsKept(DataSource database, JdbcTemplate jdbc, ForgottenDocuments documents) {
        this.jdbc = jdbc;
        this.oneByOne = new JdbcTemplate(database);
        this.oneByOne.setFetchSize(1);
        this.documents = documents;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of(
                attachments(FILES, WITH_CUSTOMERS)
                        .among("a.party <> 'SUPPLIER'")
                        .with(Trait.BLANK, "name")
                        .with(Trait.BYTES, "content")
                        .with(Trait.GIVEN, "dropped")
                        .withFiles(new Keeping.Files("content", "name", "'C-' || a.number")),
                attachments("Files of suppliers about them", WITH_CUSTOMERS)
                        .among("a.party = 'SUPPLIER'")
                        .with(Trait.EMPTY, "name")
                        .with(Trait.BYTES, "content")
                        .innerOnly(),
                attachments("Files of suppliers", WITH_SUPPLIERS).with(Trait.INNER, "name"),
                messages("What was written", WITH_CUSTOMERS)
                        .among("t.direction = 'IN' and t.party <> 'SUPPLIER'")
                        .with(Trait.BLANK, "author", "author_email"),
                messages("What was written", WITH_CUSTOMERS)
                        .among("t.direction <> 'NOTE' and t.party <> 'SUPPLIER'")
                        .with(Trait.BLANK, "subject", "body", "quoted")
                        .with(Trait.EMPTY, "message_id", "refs")
                        .with(Trait.GIVEN, "at", "direction"),
                // what the merchant's people note for themselves is given where it names the customer, and goes whole
                messages("What was noted", WITH_CUSTOMERS)
                        .among("t.direction = 'NOTE'")
                        .with(Trait.WORDS, "body")
                        .with(Trait.GIVEN, "at", "direction"),
                messages("Words with suppliers about them", WITH_CUSTOMERS)
                        .among("t.direction = 'NOTE' or t.party = 'SUPPLIER'")
                        .with(Trait.EMPTY, "subject", "body", "quoted", "message_id", "refs")
                        .innerOnly(),
                messages("Words with suppliers", WITH_SUPPLIERS).with(Trait.INNER, "subject", "body", "quoted"),
                conversations("Conversations", WITH_CUSTOMERS)
                        .with(Trait.BLANK, "subject", "email", "name", "suggested_because")
                        .with(Trait.GIVEN, "number", "channel", "opened_at"),
                conversations("Conversations with suppliers", WITH_SUPPLIERS)
                        .with(Trait.INNER, "subject", "suggested_because"),
                Keeping.searched("conversation", "Other conversations", "opened_at", "id")
                        .among(ofStrangers("t.id"))
                        .with(Trait.INNER, "email")
                        .with(Trait.WORDS, "subject", "name", "suggested_because"),
                Keeping.searched("conversation_message", "Other messages", "at", "id")
                        .among(ofStrangers("t.conversation_id"))
                        .with(Trait.INNER, "author_email")
                        .with(Trait.WORDS, "subject", "author", "body", "quoted"));
    }

    private static Keeping conversations(String title, String whose) {
        return Keeping.ofOrders("conversation", title, "w.order_id", "id")
                .through(whose, "w.merchant_id = t.merchant_id and w.id = t.id");
    }

    private static Keeping messages(String title, String whose) {
        return Keeping.ofOrders("conversation_message", title, "w.order_id", "id")
                .through(whose, "w.merchant_id = t.merchant_id and w.id = t.conversation_id");
    }

    private static Keeping attachments(String title, String whose) {
        return Keeping.ofOrders("message_attachment", title, "a.order_id", "id")
                .through(
                        "(select m.merchant_id, m.id, m.party, w.number, w.order_id from conversation_message m, "
                                + whose + " where w.merchant_id = m.merchant_id and w.id = m.conversation_id) a",
                        "a.merchant_id = t.merchant_id and a.id = t.message_id");
    }

    /** What came with the letters of somebody who never ordered anything. */
    @Override
    public void files(MerchantId merchant, Set<String> mails, KeptFiles.Taker taker) {
        oneByOne.query(
                """
                select c.number, a.name, a.content from conversation c
                join conversation_message t on t.merchant_id = c.merchant_id and t.conversation_id = c.id
                join message_attachment a on a.merchant_id = t.merchant_id and a.message_id = t.id
                where c.merchant_id = ? and c.email = any(?) and c.party <> 'SUPPLIER' and t.party <> 'SUPPLIER' and a.content is not null and\s""" + ofStrangers("t.conversation_id") + " order by c.number, t.at, a.id",
                Columns.of(List.copyOf(mails)).value(merchant.value()).text(mail -> mail),
                row -> {
                    taker.take(new KeptFiles.Kept(
                            FILES, "C-" + row.getLong("number"), row.getString("name"), row.getBytes("content")));
                });
    }

    private static String ofStrangers(String id) {
        return """
                exists (select 1 from conversation c where c.merchant_id = t.merchant_id and c.id = %s and c.order_id is null
                    and not exists (select 1 from customer_order o
                        where o.merchant_id = c.merchant_id and lower(o.email) = c.email and o.email <> ''))""".formatted(id);
    }

    /** Somebody still waits for an answer. */
    @Override
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                "select distinct w.order_id from conversation t join " + WITH_CUSTOMERS
                        + " on w.merchant_id = t.merchant_id and w.id = t.id"
                        + " where t.merchant_id = ? and w.order_id = any(?) and t.state in ('OPEN', 'SNOOZED')",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id")));
    }

    /** The mails that emptied conversations came in are theirs alone. */
    @Override
    public void redacted(MerchantId merchant, List<UUID> orders, Instant now) {
        documents.forget(merchant, jdbc.query("""
                        update conversation_message m set inbox_id = null from conversation c
                        where m.merchant_id = ? and c.merchant_id = m.merchant_id and c.id = m.conversation_id and c.email = ''
                            and c.party <> 'SUPPLIER' and m.inbox_id is not null
                        returning old.inbox_id""", (row, index) -> Moments.uuid(row, "inbox_id"), merchant.value()));
    }

    /** Who only wrote, and never ordered anything. */
    @Override
    public void forgotten(MerchantId merchant, Set<String> mails, Instant now) {
        List<UUID> theirs = jdbc.query(
                """
                update conversation set subject = '', email = '', name = '', suggested_because = '', state = 'CLOSED', snoozed_until = null,
                    due_at = null, closed_at = coalesce(closed_at, ?)
                where merchant_id = ? and email = any(?) and order_id is null and party <> 'SUPPLIER' returning id""",
                Columns.of(List.copyOf(mails)).at(now).value(merchant.value()).text(mail -> mail),
                (row, index) -> Moments.uuid(row, "id"));
        jdbc.update("""
                update message_attachment a set name = '', content = null from conversation_message m
                where a.merchant_id = ? and m.merchant_id = a.merchant_id and m.id = a.message_id and m.conversation_id = any(?)""", Columns.of(theirs).value(merchant.value()).uuid(id -> id));
        jdbc.update("""
                update conversation_message set subject = '', body = '', quoted = '', message_id = '', refs = '{}',
                    author = case when direction = 'IN' then '' else author end,
                    author_email = case when direction = 'IN' then '' else author_email end
                where merchant_id = ? and conversation_id = any(?)""", Columns.of(theirs).value(merchant.value()).uuid(id -> id));
        redacted(merchant, List.of(), now);
    }
}
