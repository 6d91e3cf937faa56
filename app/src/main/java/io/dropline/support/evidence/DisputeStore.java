package io.dropline.support.evidence;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads all that proves what became of an order. */
@Repository
class DisputeStore {
    private final JdbcTemplate jdbc;

    DisputeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DisputeFacts> load(MerchantId merchant, UUID order, Instant now) {
        return jdbc.query("""
                        select m.name as merchant, m.support_email, o.number, o.store_ref, s.name as store, o.placed_at, o.paid_at, o.payment, o.currency,
                            o.subtotal, o.discount, o.shipping, o.tax, o.total, o.customer_name, o.email, o.phone, o.ship_name, o.ship_company,
                            o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone,
                            o.promise_earliest, o.promise_latest
                        from customer_order o
                        join merchant m on m.id = o.merchant_id
                        join store s on s.merchant_id = o.merchant_id and s.id = o.store_id
                        where o.merchant_id = ? and o.id = ?""", (row, number) -> facts(merchant, order, now, row), merchant.value(), order).stream()
                .findFirst();
    }

    private DisputeFacts facts(MerchantId merchant, UUID order, Instant now, ResultSet row) throws SQLException {
        Address to = new Address(
                row.getString("ship_name"),
                row.getString("ship_company"),
                row.getString("ship_line1"),
                row.getString("ship_line2"),
                row.getString("ship_city"),
                row.getString("ship_region"),
                row.getString("ship_postal"),
                row.getString("ship_country"),
                row.getString("ship_phone"));
        return new DisputeFacts(
                row.getString("merchant"),
                row.getString("support_email"),
                row.getString("number"),
                row.getString("store_ref"),
                row.getString("store"),
                now,
                Moments.instant(row, "placed_at"),
                Moments.instantOrNull(row, "paid_at"),
                row.getString("payment"),
                row.getString("currency"),
                new DisputeFacts.Sums(
                        row.getBigDecimal("subtotal"),
                        row.getBigDecimal("discount"),
                        row.getBigDecimal("shipping"),
                        row.getBigDecimal("tax"),
                        row.getBigDecimal("total")),
                row.getString("customer_name"),
                row.getString("email"),
                row.getString("phone"),
                to.label(),
                row.getString("ship_country"),
                Moments.dateOrNull(row, "promise_earliest"),
                Moments.dateOrNull(row, "promise_latest"),
                items(merchant, order),
                parcels(merchant, order),
                mails(merchant, order),
                said(merchant, order),
                timeline(merchant, order));
    }

    private List<DisputeFacts.Item> items(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select title, sku, quantity, cancelled, unit_price from order_line
                where merchant_id = ? and order_id = ? and kit_line_id is null order by line_no, id""",
                (row, number) -> new DisputeFacts.Item(
                        row.getString("title"),
                        row.getString("sku"),
                        row.getInt("quantity"),
                        row.getInt("cancelled"),
                        row.getBigDecimal("unit_price")),
                merchant.value(),
                order);
    }

    private List<DisputeFacts.Parcel> parcels(MerchantId merchant, UUID order) {
        Map<UUID, DisputeFacts.Parcel> parcels = new LinkedHashMap<>();
        jdbc.query(
                """
                select k.id, k.carrier_name, k.tracking_number, k.tracking_url, k.status, k.shipped_on, k.delivered_at, i.quantity, l.title
                from package k
                join package_line i on i.merchant_id = k.merchant_id and i.package_id = k.id
                join order_line l on l.merchant_id = k.merchant_id and l.order_id = k.order_id and l.id = i.order_line_id
                where k.merchant_id = ? and k.order_id = ? order by k.announced_at, k.id, l.line_no""",
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    if (!parcels.containsKey(id)) {
                        parcels.put(id, parcel(row));
                    }
                    Objects.requireNonNull(parcels.get(id))
                            .contents()
                            .add(row.getInt("quantity") + " × " + row.getString("title"));
                },
                merchant.value(),
                order);
        jdbc.query(
                """
                select e.package_id, e.occurred_at, e.description, e.place, e.source from tracking_event e
                join package k on k.merchant_id = e.merchant_id and k.id = e.package_id
                where e.merchant_id = ? and k.order_id = ? order by e.occurred_at, e.received_at, e.event_key""",
                row -> {
                    DisputeFacts.Parcel parcel = parcels.get(Moments.uuid(row, "package_id"));
                    if (parcel != null) {
                        parcel.scans()
                                .add(new DisputeFacts.Scan(
                                        Moments.instant(row, "occurred_at"),
                                        row.getString("description"),
                                        row.getString("place"),
                                        row.getString("source")));
                    }
                },
                merchant.value(),
                order);
        return List.copyOf(parcels.values());
    }

    private static DisputeFacts.Parcel parcel(ResultSet row) throws SQLException {
        return new DisputeFacts.Parcel(
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getString("tracking_url"),
                row.getString("status"),
                row.getObject("shipped_on", LocalDate.class),
                Moments.instantOrNull(row, "delivered_at"),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private List<DisputeFacts.Mail> mails(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select title, message_id, created_at, finished_at, state, coalesce(reference, outcome, '') as proof from outbox
                where merchant_id = ? and order_id = ? and kind in ('mail.customer', 'mail.answer') order by id""",
                (row, number) -> new DisputeFacts.Mail(
                        row.getString("title"),
                        row.getString("message_id"),
                        Moments.instant(row, "created_at"),
                        Moments.instantOrNull(row, "finished_at"),
                        row.getString("state"),
                        row.getString("proof")),
                merchant.value(),
                order);
    }

    /** What the customer and the merchant wrote to each other; what was said to suppliers and among colleagues is nobody else's. */
    private List<DisputeFacts.Said> said(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select m.at, m.author, m.author_email, m.channel, m.direction = 'OUT' as ours, m.body from conversation c
                join conversation_message m on m.merchant_id = c.merchant_id and m.conversation_id = c.id
                where c.merchant_id = ? and c.order_id = ? and c.party <> 'SUPPLIER' and m.direction <> 'NOTE' and m.party <> 'SUPPLIER'
                    and not m.automatic
                order by m.at, m.id""",
                (row, number) -> new DisputeFacts.Said(
                        Moments.instant(row, "at"),
                        row.getBoolean("ours") ? row.getString("author") : author(row),
                        row.getString("channel"),
                        row.getBoolean("ours"),
                        row.getString("body")),
                merchant.value(),
                order);
    }

    private static String author(ResultSet row) throws SQLException {
        String name = row.getString("author");
        String email = row.getString("author_email");
        return name.equals(email) ? email : name + " <" + email + ">";
    }

    /** What happened between the shop and its customer; what suppliers cost or say is left out. */
    private List<DisputeFacts.Happened> timeline(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select occurred_at, actor, summary from timeline_entry
                where merchant_id = ? and order_id = ?
                    and (kind like 'order.%' and kind <> 'order.routed' or kind like 'parcel.%' or kind like 'promise.%' or kind like 'return%'
                        or kind like 'refund%' or kind like 'store.%')
                order by occurred_at, id""",
                (row, number) -> new DisputeFacts.Happened(
                        Moments.instant(row, "occurred_at"), row.getString("actor"), row.getString("summary")),
                merchant.value(),
                order);
    }
}
