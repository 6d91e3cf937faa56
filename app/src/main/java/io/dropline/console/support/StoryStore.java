package io.dropline.console.support;

import static io.dropline.platform.db.Moments.dateOrNull;
import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.orders.Standing;
import io.dropline.console.page.Badge;
import io.dropline.platform.MerchantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands beside a thread: the order, its parcels and purchase orders, and what else its customer has. */
@Repository
class StoryStore {
    private static final int ENTRIES = 15;
    private static final int MAILS = 8;
    private static final int OTHERS = 6;

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ConversationPage.Order> order(MerchantId merchant, @Nullable UUID order, LocalDate today) {
        return order == null
                ? Optional.empty()
                : of("""
                select o.id, o.number, s.standing, o.payment, o.placed_at, o.total, o.currency, o.customer_name, o.email, o.phone, o.life,
                    o.ship_city, o.ship_region, o.ship_country, o.promise_earliest, o.promise_latest,
                    (select array_agg(l.quantity || ' × ' || l.title order by l.line_no) from order_line l
                        where l.merchant_id = o.merchant_id and l.order_id = o.id and l.kit_line_id is null) as items
                from customer_order o
                join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id
                where o.merchant_id = :merchant and o.id = :order""", merchant, order)
                        .query((row, number) -> order(merchant, order, today, row))
                        .optional();
    }

    private ConversationPage.Order order(MerchantId merchant, UUID order, LocalDate today, ResultSet row)
            throws SQLException {
        LocalDate latest = dateOrNull(row, "promise_latest");
        Standing standing = Standing.valueOf(row.getString("standing"));
        String life = row.getString("life");
        return new ConversationPage.Order(
                uuid(row, "id"),
                row.getString("number"),
                standing.badge(),
                Badge.ofPayment(row.getString("payment")),
                instant(row, "placed_at"),
                row.getBigDecimal("total"),
                row.getString("currency"),
                row.getString("customer_name"),
                row.getString("email"),
                row.getString("phone"),
                Stream.of(row.getString("ship_city"), row.getString("ship_region"), row.getString("ship_country"))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                texts(row, "items"),
                dateOrNull(row, "promise_earliest"),
                latest,
                standing.live() && latest != null && latest.isBefore(today),
                life.equals("CLOSED") || life.equals("CANCELLED"),
                parcels(merchant, order),
                purchases(merchant, order),
                timeline(merchant, order),
                mails(merchant, order));
    }

    private List<ConversationPage.Parcel> parcels(MerchantId merchant, UUID order) {
        return of("""
                select k.id, k.carrier_name, k.tracking_number, k.tracking_url, k.status, k.expected_on, k.delivered_at, e.told
                from package k
                left join lateral (select description || case when place = '' then '' else ', ' || place end as told from tracking_event
                    where merchant_id = k.merchant_id and package_id = k.id order by occurred_at desc, received_at desc limit 1) e on true
                where k.merchant_id = :merchant and k.order_id = :order order by k.announced_at, k.id""", merchant, order)
                .query((row, number) -> new ConversationPage.Parcel(
                        uuid(row, "id"),
                        row.getString("carrier_name"),
                        row.getString("tracking_number"),
                        row.getString("tracking_url"),
                        Badge.ofParcel(row.getString("status")),
                        dateOrNull(row, "expected_on"),
                        instantOrNull(row, "delivered_at"),
                        row.getString("told")))
                .list();
    }

    private List<ConversationPage.Purchase> purchases(MerchantId merchant, UUID order) {
        return of("""
                select p.id, p.number, s.name, p.state from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = :merchant and p.order_id = :order order by p.issued_at, p.number""", merchant, order)
                .query((row, number) -> new ConversationPage.Purchase(
                        uuid(row, "id"),
                        row.getString("number"),
                        row.getString("name"),
                        Badge.ofPurchaseOrder(row.getString("state")),
                        !List.of("REJECTED", "CANCELLED").contains(row.getString("state"))))
                .list();
    }

    private List<ConversationPage.Entry> timeline(MerchantId merchant, UUID order) {
        return of("""
                select t.occurred_at, t.kind, coalesce(u.name, t.actor) as actor, t.summary from timeline_entry t
                left join app_user u on u.merchant_id = t.merchant_id and u.email = t.actor
                where t.merchant_id = :merchant and t.order_id = :order order by t.occurred_at desc, t.id desc limit :most""", merchant, order)
                .param("most", ENTRIES)
                .query((row, number) -> new ConversationPage.Entry(
                        instant(row, "occurred_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("summary")))
                .list();
    }

    private List<ConversationPage.Mail> mails(MerchantId merchant, UUID order) {
        return of("""
                select id, title, state, created_at from outbox
                where merchant_id = :merchant and order_id = :order and kind in ('mail.customer', 'mail.answer') order by id desc limit :most""", merchant, order)
                .param("most", MAILS)
                .query((row, number) -> new ConversationPage.Mail(
                        uuid(row, "id"),
                        row.getString("title"),
                        Badge.ofOutgoing(row.getString("state")),
                        instant(row, "created_at")))
                .list();
    }

    /** Other orders of the same mail address, the newest first. */
    List<ConversationPage.OtherOrder> others(MerchantId merchant, String email, @Nullable UUID except) {
        return email.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select o.id, o.number, o.placed_at, o.total, o.currency, s.standing from (
                    select id, number, placed_at, total, currency from customer_order
                    where merchant_id = :merchant and lower(email) = :email and id is distinct from cast(:except as uuid)
                    order by placed_at desc limit :most) o
                join order_standing s on s.merchant_id = :merchant and s.order_id = o.id
                order by o.placed_at desc""")
                        .param("merchant", merchant.value())
                        .param("email", email)
                        .param("except", except, Types.OTHER)
                        .param("most", OTHERS)
                        .query((row, number) -> new ConversationPage.OtherOrder(
                                uuid(row, "id"),
                                row.getString("number"),
                                instant(row, "placed_at"),
                                Standing.valueOf(row.getString("standing")).badge(),
                                row.getBigDecimal("total"),
                                row.getString("currency")))
                        .list();
    }

    Optional<ConversationPage.Suggested> suggested(MerchantId merchant, @Nullable UUID order) {
        return order == null
                ? Optional.empty()
                : of(
                                "select id, number, customer_name from customer_order where merchant_id = :merchant and id = :order",
                                merchant,
                                order)
                        .query((row, number) -> new ConversationPage.Suggested(
                                uuid(row, "id"), row.getString("number"), row.getString("customer_name")))
                        .optional();
    }

    /** The order with this number as people write it; the newest where stores share it. */
    Optional<UUID> byNumber(MerchantId merchant, String number) {
        return jdbc.sql("""
                select id from customer_order where merchant_id = :merchant and lower(number) in (lower(:number), '#' || lower(:number))
                order by placed_at desc limit 1""")
                .param("merchant", merchant.value())
                .param("number", number.strip())
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID order) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("order", order);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
