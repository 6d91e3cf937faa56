package io.dropline.console.purchasing;

import static io.dropline.platform.db.Moments.dateOrNull;
import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the page of one purchase order shows. */
@Repository
class PurchasePageStore {
    private final JdbcClient jdbc;

    PurchasePageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PurchasePage.Head> head(MerchantId merchant, UUID purchase, Instant now) {
        return of("""
                select p.id, p.number, p.state, p.order_id, o.number as order_number, p.supplier_id, s.name as supplier, s.contact, s.email,
                    p.currency, p.item_cost, p.drop_fee, p.freight, p.total, p.required_ship_date, p.agreed_ship_days, p.overdue_day, p.supplier_ship_date, p.issued_at,
                    p.answer_due_at, p.acknowledged_at, p.reminded_at, p.answer_note, p.packing_slip_text,
                    o.ship_name, o.ship_company, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone,
                    p.state = 'ISSUED' and p.answer_due_at < :now as answer_overdue
                from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                where p.merchant_id = :merchant and p.id = :purchase
                """, merchant, purchase)
                .param("now", toSql(now))
                .query((row, number) -> head(row))
                .optional();
    }

    List<PurchasePage.Line> lines(MerchantId merchant, UUID purchase) {
        return of("""
                select line_no, sku, supplier_sku, title, quantity, refused, backordered, shipped, cancelled, unit_cost, backordered_until
                from purchase_order_line where merchant_id = :merchant and purchase_order_id = :purchase order by line_no
                """, merchant, purchase)
                .query((row, number) -> new PurchasePage.Line(
                        row.getInt("line_no"),
                        row.getString("sku"),
                        row.getString("supplier_sku"),
                        row.getString("title"),
                        row.getInt("quantity"),
                        row.getInt("refused"),
                        row.getInt("backordered"),
                        row.getInt("shipped"),
                        row.getInt("cancelled"),
                        row.getBigDecimal("unit_cost"),
                        dateOrNull(row, "backordered_until")))
                .list();
    }

    List<PurchasePage.Document> documents(MerchantId merchant, UUID order, UUID purchase) {
        Map<UUID, List<PurchasePage.Attempt>> attempts = new HashMap<>();
        of("""
                select a.outbox_id, a.attempt, a.started_at, a.outcome, a.detail from outbox d
                join outbox_attempt a on a.merchant_id = d.merchant_id and a.outbox_id = d.id
                where d.merchant_id = :merchant and d.order_id = :order and d.subject = 'po:' || :purchase order by a.attempt
                """, merchant, purchase).param("order", order).query(row -> {
            attempts.computeIfAbsent(uuid(row, "outbox_id"), key -> new ArrayList<>())
                    .add(new PurchasePage.Attempt(
                            row.getInt("attempt"),
                            instant(row, "started_at"),
                            row.getString("outcome"),
                            row.getString("detail")));
        });
        return of("""
                select id, title, state, outcome, created_at from outbox
                where merchant_id = :merchant and order_id = :order and subject = 'po:' || :purchase order by id
                """, merchant, purchase)
                .param("order", order)
                .query((row, number) -> new PurchasePage.Document(
                        uuid(row, "id"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getString("outcome"),
                        instant(row, "created_at"),
                        Objects.requireNonNullElse(attempts.get(uuid(row, "id")), List.of())))
                .list();
    }

    List<PurchasePage.Parcel> parcels(MerchantId merchant, UUID purchase) {
        return of("""
                select k.id, k.carrier_name, k.tracking_number, k.tracking_url, k.status, k.shipped_on,
                    array(select x.quantity || ' × ' || l.title from package_line x
                        join purchase_order_line l on l.merchant_id = x.merchant_id
                            and l.purchase_order_id = x.purchase_order_id and l.line_no = x.line_no
                        where x.merchant_id = k.merchant_id and x.package_id = k.id order by x.line_no) as contents
                from package k where k.merchant_id = :merchant and k.purchase_order_id = :purchase order by k.announced_at, k.id
                """, merchant, purchase)
                .query((row, number) -> new PurchasePage.Parcel(
                        uuid(row, "id"),
                        row.getString("carrier_name"),
                        row.getString("tracking_number"),
                        row.getString("tracking_url"),
                        row.getString("status"),
                        row.getObject("shipped_on", LocalDate.class),
                        List.of((String[]) row.getArray("contents").getArray())))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID purchase) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("purchase", purchase);
    }

    private static PurchasePage.Head head(ResultSet row) throws SQLException {
        return new PurchasePage.Head(
                uuid(row, "id"),
                row.getString("number"),
                row.getString("state"),
                uuid(row, "order_id"),
                row.getString("order_number"),
                uuid(row, "supplier_id"),
                row.getString("supplier"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("currency"),
                row.getBigDecimal("item_cost"),
                row.getBigDecimal("drop_fee"),
                row.getBigDecimal("freight"),
                row.getBigDecimal("total"),
                row.getObject("required_ship_date", LocalDate.class),
                row.getObject("agreed_ship_days", Integer.class),
                dateOrNull(row, "overdue_day"),
                dateOrNull(row, "supplier_ship_date"),
                instant(row, "issued_at"),
                instant(row, "answer_due_at"),
                instantOrNull(row, "acknowledged_at"),
                instantOrNull(row, "reminded_at"),
                row.getString("answer_note"),
                row.getString("packing_slip_text"),
                new Address(
                        row.getString("ship_name"),
                        row.getString("ship_company"),
                        row.getString("ship_line1"),
                        row.getString("ship_line2"),
                        row.getString("ship_city"),
                        row.getString("ship_region"),
                        row.getString("ship_postal"),
                        row.getString("ship_country"),
                        row.getString("ship_phone")),
                row.getBoolean("answer_overdue"));
    }
}
