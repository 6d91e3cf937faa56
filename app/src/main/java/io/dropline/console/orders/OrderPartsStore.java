package io.dropline.console.orders;

import static io.dropline.platform.db.Moments.dateOrNull;
import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to one order: purchase orders, parcels, documents. */
@Repository
class OrderPartsStore {
    private static final int MOST_SCANS = 40;
    private final JdbcClient jdbc;

    OrderPartsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderPurchase> purchases(MerchantId merchant, UUID order) {
        return of("""
                select p.id, p.number, p.supplier_id, s.name as supplier, p.state, p.total, p.currency, p.required_ship_date,
                    p.supplier_ship_date, p.issued_at, p.answer_due_at, p.acknowledged_at, p.answer_note,
                    (select max(k.shipped_on) from package k
                        where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id and k.status <> 'CANCELLED') as shipped_on,
                    (select array_agg(l.quantity || ' × ' || l.title order by l.line_no) from purchase_order_line l
                        where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id) as items,
                    (select max(d.finished_at) from outbox d
                        where d.merchant_id = p.merchant_id and d.order_id = p.order_id and d.kind like 'po.%'
                            and d.subject = 'po:' || p.id and d.state = 'CONFIRMED') as sent_at
                from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = :merchant and p.order_id = :order
                order by p.issued_at, p.number
                """, merchant, order)
                .query((row, number) -> new OrderPurchase(
                        uuid(row, "id"),
                        row.getString("number"),
                        uuid(row, "supplier_id"),
                        row.getString("supplier"),
                        row.getString("state"),
                        row.getBigDecimal("total"),
                        row.getString("currency"),
                        row.getObject("required_ship_date", LocalDate.class),
                        dateOrNull(row, "supplier_ship_date"),
                        dateOrNull(row, "shipped_on"),
                        instant(row, "issued_at"),
                        instant(row, "answer_due_at"),
                        instantOrNull(row, "acknowledged_at"),
                        row.getString("answer_note"),
                        instantOrNull(row, "sent_at"),
                        OrderPageStore.texts(row, "items")))
                .list();
    }

    List<OrderPage.Parcel> parcels(MerchantId merchant, UUID order) {
        Map<UUID, List<OrderPage.Scan>> scans = scans(merchant, order);
        return of("""
                select k.id, k.purchase_order_id, p.number, s.name as supplier, k.carrier_name, k.service, k.tracking_number, k.tracking_url,
                    k.status, k.shipped_on, k.expected_on, k.delivered_at,
                    (select array_agg(x.quantity || ' × ' || l.title order by x.line_no) from package_line x
                        join purchase_order_line l on l.merchant_id = x.merchant_id
                            and l.purchase_order_id = x.purchase_order_id and l.line_no = x.line_no
                        where x.merchant_id = k.merchant_id and x.package_id = k.id) as contents
                from package k
                join purchase_order p on p.merchant_id = k.merchant_id and p.id = k.purchase_order_id
                join supplier s on s.merchant_id = k.merchant_id and s.id = k.supplier_id
                where k.merchant_id = :merchant and k.order_id = :order
                order by k.announced_at, k.id
                """, merchant, order)
                .query((row, number) -> parcel(row, scans))
                .list();
    }

    List<OrderPage.Document> documents(MerchantId merchant, UUID order) {
        return of("""
                select id, kind, title, state, created_at, finished_at from outbox
                where merchant_id = :merchant and order_id = :order order by id desc limit 100
                """, merchant, order)
                .query((row, number) -> new OrderPage.Document(
                        uuid(row, "id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("state"),
                        instant(row, "created_at"),
                        instantOrNull(row, "finished_at")))
                .list();
    }

    private Map<UUID, List<OrderPage.Scan>> scans(MerchantId merchant, UUID order) {
        Map<UUID, List<OrderPage.Scan>> scans = new HashMap<>();
        of("""
                select e.package_id, e.occurred_at, e.description, e.place, e.status
                from package k
                cross join lateral (
                    select package_id, occurred_at, received_at, description, place, status from tracking_event
                    where merchant_id = k.merchant_id and package_id = k.id
                    order by occurred_at desc, received_at desc limit :most) e
                where k.merchant_id = :merchant and k.order_id = :order
                order by e.occurred_at desc, e.received_at desc
                """, merchant, order).param("most", MOST_SCANS).query(row -> {
            scans.computeIfAbsent(uuid(row, "package_id"), key -> new ArrayList<>())
                    .add(new OrderPage.Scan(
                            instant(row, "occurred_at"),
                            row.getString("description").isBlank()
                                    ? row.getString("status")
                                    : row.getString("description"),
                            row.getString("place")));
        });
        return scans;
    }

    private static OrderPage.Parcel parcel(ResultSet row, Map<UUID, List<OrderPage.Scan>> scans) throws SQLException {
        UUID id = uuid(row, "id");
        return new OrderPage.Parcel(
                id,
                uuid(row, "purchase_order_id"),
                row.getString("number"),
                row.getString("supplier"),
                row.getString("carrier_name"),
                row.getString("service"),
                row.getString("tracking_number"),
                row.getString("tracking_url"),
                row.getString("status"),
                row.getObject("shipped_on", LocalDate.class),
                dateOrNull(row, "expected_on"),
                instantOrNull(row, "delivered_at"),
                OrderPageStore.texts(row, "contents"),
                Objects.requireNonNullElse(scans.get(id), List.of()));
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID order) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("order", order);
    }
}
