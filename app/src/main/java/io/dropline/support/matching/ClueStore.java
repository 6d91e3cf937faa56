package io.dropline.support.matching;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads clues: so many statements a batch, however many messages are in it. */
@Repository
public class ClueStore {
    private static final String PO = "po:";

    private final JdbcTemplate jdbc;

    ClueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known about these messages. */
    public Clues of(MerchantId merchant, List<Sought> sought) {
        Clues clues = new Clues();
        List<String> ids = distinct(
                sought.stream().flatMap(one -> Stream.concat(one.references().stream(), Stream.of(one.messageId()))));
        List<String> emails = distinct(sought.stream().map(Sought::email));
        List<String> numbers = distinct(sought.stream().flatMap(one -> Numbers.in(one.words()).stream()));
        own(merchant, clues);
        sent(merchant, ids, clues);
        threads(merchant, ids, sought, emails, clues);
        suppliers(merchant, emails, clues);
        orders(merchant, sought, emails, numbers, clues);
        purchases(merchant, sought, numbers, clues);
        parcels(merchant, numbers, clues);
        return clues;
    }

    private void own(MerchantId merchant, Clues clues) {
        jdbc.query(
                "select lower(address) as address from mailbox where merchant_id = ?",
                row -> {
                    clues.ownAddresses.add(row.getString("address"));
                },
                merchant.value());
    }

    private void sent(MerchantId merchant, List<String> ids, Clues clues) {
        query("""
                select message_id, kind, subject, order_id from outbox
                where merchant_id = ? and lane = 'mail' and message_id = any(?)""", merchant, ids, row -> {
            String subject = row.getString("subject");
            clues.sent.put(
                    row.getString("message_id"),
                    new Clues.Sent(
                            row.getString("kind"),
                            Moments.uuidOrNull(row, "order_id"),
                            subject.startsWith(PO) ? UUID.fromString(subject.substring(PO.length())) : null));
        });
    }

    private void threads(MerchantId merchant, List<String> ids, List<Sought> sought, List<String> emails, Clues clues) {
        query("""
                select m.message_id, m.conversation_id, c.email from conversation_message m
                join conversation c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
                where m.merchant_id = ? and m.message_id = any(?) order by m.at desc""", merchant, ids, row -> {
            UUID thread = Moments.uuid(row, "conversation_id");
            clues.threadsByMessage.put(row.getString("message_id"), thread);
            clues.peopleOfThreads.put(thread, row.getString("email"));
        });
        query(
                "select token, id, email from conversation where merchant_id = ? and token = any(?)",
                merchant,
                distinct(sought.stream()
                        .flatMap(one -> one.recipients().stream())
                        .map(Matching::token)),
                row -> {
                    UUID thread = Moments.uuid(row, "id");
                    clues.threadsByToken.put(row.getString("token"), thread);
                    clues.peopleOfThreads.put(thread, row.getString("email"));
                });
        query("""
                select id, email, order_id, last_message_at from conversation
                where merchant_id = ? and email = any(?) and state <> 'CLOSED' order by last_message_at desc limit 1000""", merchant, emails, row -> {
            clues.threadsByEmail
                    .computeIfAbsent(row.getString("email"), unused -> new ArrayList<>())
                    .add(new Clues.Talk(
                            Moments.uuid(row, "id"),
                            row.getString("email"),
                            Moments.uuidOrNull(row, "order_id"),
                            Moments.instant(row, "last_message_at")));
        });
    }

    private void suppliers(MerchantId merchant, List<String> emails, Clues clues) {
        query("""
                select s.id, s.name, e.email from supplier s
                cross join lateral (
                    select lower(s.email) as email
                    union select lower(k.email) from supplier_contact k where k.merchant_id = s.merchant_id and k.supplier_id = s.id) e
                where s.merchant_id = ? and e.email = any(?) order by s.state = 'RETIRED', s.id""", merchant, emails, row -> {
            clues.suppliersByEmail
                    .computeIfAbsent(row.getString("email"), unused -> new ArrayList<>())
                    .add(new Clues.Supplier(Moments.uuid(row, "id"), row.getString("name")));
        });
    }

    private void orders(
            MerchantId merchant, List<Sought> sought, List<String> emails, List<String> numbers, Clues clues) {
        List<UUID> known = ids(Stream.concat(
                sought.stream().map(Sought::order), clues.sent.values().stream().map(Clues.Sent::order)));
        jdbc.query(
                """
                select id, number, lower(email) as email, placed_at from customer_order
                where merchant_id = ? and (id = any(?) or lower(number) = any(?))
                union
                select o.id, o.number, lower(o.email), o.placed_at from unnest(?) as t(email)
                cross join lateral (
                    select id, number, email, placed_at from customer_order
                    where merchant_id = ? and lower(email) = t.email order by placed_at desc limit 20) o""",
                statement -> {
                    var connection = statement.getConnection();
                    statement.setObject(1, merchant.value());
                    statement.setArray(2, connection.createArrayOf("uuid", known.toArray()));
                    statement.setArray(3, connection.createArrayOf("text", numbers.toArray()));
                    statement.setArray(4, connection.createArrayOf("text", emails.toArray()));
                    statement.setObject(5, merchant.value());
                },
                row -> {
                    Clues.Order order = new Clues.Order(
                            Moments.uuid(row, "id"),
                            row.getString("number"),
                            row.getString("email"),
                            Moments.instant(row, "placed_at"));
                    clues.orders.put(order.id(), order);
                    clues.ordersByEmail
                            .computeIfAbsent(order.email(), unused -> new ArrayList<>())
                            .add(order);
                    clues.ordersByNumber
                            .computeIfAbsent(order.number().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                            .add(order);
                });
    }

    private void purchases(MerchantId merchant, List<Sought> sought, List<String> numbers, Clues clues) {
        List<UUID> known = ids(Stream.concat(
                sought.stream().map(Sought::purchaseOrder),
                clues.sent.values().stream().map(Clues.Sent::purchaseOrder)));
        List<UUID> suppliers = ids(clues.suppliersByEmail.values().stream()
                .flatMap(Collection::stream)
                .map(Clues.Supplier::id));
        jdbc.query(
                """
                select p.id, p.number, p.order_id, o.number as order_number, p.supplier_id,
                    p.state not in ('CLOSED', 'REJECTED', 'CANCELLED') as live, q.conversation_id
                from (
                    select id from purchase_order where merchant_id = ? and (id = any(?) or lower(number) = any(?))
                    union
                    select x.id from unnest(?) as t(id)
                    cross join lateral (
                        select id from purchase_order where merchant_id = ? and supplier_id = t.id order by issued_at desc limit 50) x) i
                join purchase_order p on p.merchant_id = ? and p.id = i.id
                join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                left join lateral (
                    select m.conversation_id from conversation_message m
                    join conversation c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
                    where m.merchant_id = p.merchant_id and m.purchase_order_id = p.id
                    order by c.state = 'CLOSED', m.at desc limit 1) q on true""",
                statement -> {
                    var connection = statement.getConnection();
                    statement.setObject(1, merchant.value());
                    statement.setArray(2, connection.createArrayOf("uuid", known.toArray()));
                    statement.setArray(3, connection.createArrayOf("text", numbers.toArray()));
                    statement.setArray(4, connection.createArrayOf("uuid", suppliers.toArray()));
                    statement.setObject(5, merchant.value());
                    statement.setObject(6, merchant.value());
                },
                row -> {
                    Clues.Purchase purchase = new Clues.Purchase(
                            Moments.uuid(row, "id"),
                            row.getString("number"),
                            Moments.uuid(row, "order_id"),
                            row.getString("order_number"),
                            Moments.uuid(row, "supplier_id"),
                            row.getBoolean("live"));
                    clues.purchases.put(purchase.id(), purchase);
                    UUID thread = Moments.uuidOrNull(row, "conversation_id");
                    if (thread != null) {
                        clues.threadsByPurchase.put(purchase.id(), thread);
                    }
                });
    }

    private void parcels(MerchantId merchant, List<String> numbers, Clues clues) {
        List<String> written = numbers.stream()
                .filter(number -> number.length() >= 8 && !number.startsWith("#"))
                .map(number -> number.toUpperCase(Locale.ROOT))
                .toList();
        query(
                "select id, order_id, tracking_number from package where merchant_id = ? and tracking_number = any(?)",
                merchant,
                written,
                row -> {
                    String number = row.getString("tracking_number");
                    clues.parcels
                            .computeIfAbsent(number.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                            .add(new Clues.Parcel(Moments.uuid(row, "id"), Moments.uuid(row, "order_id"), number));
                });
    }

    private void query(String sql, MerchantId merchant, List<String> texts, RowCallbackHandler handler) {
        if (!texts.isEmpty()) {
            jdbc.query(sql, Columns.of(texts).value(merchant.value()).text(text -> text), handler);
        }
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static List<UUID> ids(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
