package io.dropline.console.purchasing;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads purchase orders for lists. */
@Repository
class PurchaseListStore {
    private final JdbcClient jdbc;

    PurchaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<PurchaseRow> page(
            MerchantId merchant,
            PurchaseFilter filter,
            @Nullable UUID supplier,
            Cursor after,
            Instant now,
            LocalDate today) {
        return Listed.of(
                jdbc.sql("""
                        with page as (
                            select id from purchase_order
                            where merchant_id = :merchant and state = any(:states) and (issued_at, id) < (:at, :id)
                                and (cast(:supplier as uuid) is null or supplier_id = :supplier)
                            order by issued_at desc, id desc limit :count)
                        select p.id, p.number, s.name as supplier, p.order_id, o.number as order_number, p.total, p.currency, p.state, p.issued_at,
                            coalesce(p.supplier_ship_date, p.required_ship_date) as ship_date,
                            (select max(k.shipped_on) from package k
                                where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id and k.status <> 'CANCELLED') as shipped_on,
                            p.state = 'ISSUED' and p.answer_due_at < :now as answer_overdue,
                            p.state in ('ACKNOWLEDGED', 'PARTIALLY_SHIPPED')
                                and coalesce(p.supplier_ship_date, p.required_ship_date) < :today as shipment_overdue,
                            l.title, l.units, l.lines
                        from page
                        join purchase_order p on p.merchant_id = :merchant and p.id = page.id
                        join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                        join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                        cross join lateral (
                            select (array_agg(title order by line_no))[1] as title, sum(quantity) as units, count(*) as lines
                            from purchase_order_line where merchant_id = p.merchant_id and purchase_order_id = p.id) l
                        order by p.issued_at desc, p.id desc
                        """)
                        .param("merchant", merchant.value())
                        .param("states", filter.states().toArray(String[]::new))
                        .param("supplier", supplier, Types.OTHER)
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .param("now", toSql(now))
                        .param("today", today)
                        .query((row, number) -> new PurchaseRow(
                                uuid(row, "id"),
                                row.getString("number"),
                                row.getString("supplier"),
                                uuid(row, "order_id"),
                                row.getString("order_number"),
                                Objects.requireNonNullElse(row.getString("title"), "No lines"),
                                row.getInt("units"),
                                Math.max(0, row.getInt("lines") - 1),
                                row.getBigDecimal("total"),
                                row.getString("currency"),
                                row.getString("state"),
                                instant(row, "issued_at"),
                                row.getObject("ship_date", LocalDate.class),
                                row.getObject("shipped_on", LocalDate.class),
                                row.getBoolean("answer_overdue"),
                                row.getBoolean("shipment_overdue")))
                        .list(),
                PurchaseRow::cursor);
    }

    /** How many purchase orders with work left are in which state. */
    Map<String, Integer> liveCounts(MerchantId merchant, @Nullable UUID supplier) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select state, count(*) as purchases from purchase_order
                where merchant_id = :merchant and (cast(:supplier as uuid) is null or supplier_id = :supplier)
                    and state in ('DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'CANCEL_REQUESTED')
                group by state
                """)
                .param("merchant", merchant.value())
                .param("supplier", supplier, Types.OTHER)
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("purchases"));
                });
        return counts;
    }
}
