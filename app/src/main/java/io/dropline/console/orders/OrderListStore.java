package io.dropline.console.orders;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders for lists: one statement for any page, filter or search. */
@Repository
public class OrderListStore {
    private static final String ROW = """
            select o.id, o.number, o.placed_at, o.customer_name, o.ship_city, o.ship_region, o.ship_country, o.total, o.currency,
                o.promise_latest, o.test, s.standing, first.title, first.lines, first.units, hold.reason, trouble.problems,
                case when s.standing = 'DELIVERED' then parcel.delivered_at end as delivered_at
            from page
            join customer_order o on o.merchant_id = :merchant and o.id = page.id
            join order_standing s on s.merchant_id = :merchant and s.order_id = o.id
            cross join lateral (
                select (array_agg(title order by line_no))[1] as title, count(*) as lines, sum(quantity) as units
                from order_line where merchant_id = :merchant and order_id = o.id and kit_line_id is null) first
            left join lateral (
                select reason from order_hold where merchant_id = :merchant and order_id = o.id and released_at is null
                order by hold_no limit 1) hold on true
            cross join lateral (
                select max(delivered_at) as delivered_at from package
                where merchant_id = :merchant and order_id = o.id and status = 'DELIVERED') parcel
            cross join lateral (
                select count(*) as problems from problem
                where merchant_id = :merchant and order_id = o.id and resolved_at is null) trouble
            order by o.placed_at desc, o.id desc
            """;

    private final JdbcClient jdbc;

    OrderListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest orders. */
    public List<OrderRow> latest(MerchantId merchant, int count, LocalDate today) {
        return rows("""
                with page as (
                    select id from customer_order where merchant_id = :merchant
                    order by placed_at desc, id desc limit :count)
                """ + ROW, merchant, Cursor.START)
                .param("count", count)
                .query(reader(today))
                .list();
    }

    /** All orders of one standing, or of any, newest first. */
    Listed<OrderRow> page(MerchantId merchant, @Nullable Standing standing, Cursor after, LocalDate today) {
        String lives = standing == null ? "" : standing.live() ? "and o.life in ('RECEIVED', 'OPEN', 'ON_HOLD')" : "";
        String where = standing == null ? "" : """
                and exists (select 1 from order_standing s
                    where s.merchant_id = :merchant and s.order_id = o.id and s.standing = :standing)
                """;
        return Listed.of(
                rows("""
                        with page as (
                            select o.id from customer_order o
                            where o.merchant_id = :merchant and (o.placed_at, o.id) < (:at, :id) %s %s
                            order by o.placed_at desc, o.id desc limit :count)
                        """.formatted(lives, where) + ROW, merchant, after)
                        .param("count", Listed.SIZE + 1)
                        .param("standing", standing == null ? null : standing.name())
                        .query(reader(today))
                        .list(),
                OrderRow::cursor);
    }

    /** Orders that a number, mail address, name, SKU, tracking number or purchase order number leads to. */
    Listed<OrderRow> search(MerchantId merchant, String text, Cursor after, LocalDate today) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return Listed.of(
                rows("""
                        with hit as (
                            select id from customer_order where merchant_id = :merchant and lower(number) in (:plain, '#' || :plain)
                            union select id from customer_order where merchant_id = :merchant and lower(email) = :plain
                            union select id from customer_order where merchant_id = :merchant and lower(customer_name) like :prefix
                            union select order_id from order_line where merchant_id = :merchant and sku in (:raw, :upper)
                            union select order_id from package where merchant_id = :merchant and tracking_number = :tracking
                            union select order_id from purchase_order where merchant_id = :merchant and number in (:raw, :upper)
                        ), page as (
                            select o.id from customer_order o join hit on hit.id = o.id
                            where o.merchant_id = :merchant and (o.placed_at, o.id) < (:at, :id)
                            order by o.placed_at desc, o.id desc limit :count)
                        """ + ROW, merchant, after)
                        .param("count", Listed.SIZE + 1)
                        .param("plain", plain)
                        .param("prefix", plain.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .param("raw", text.strip())
                        .param("upper", text.strip().toUpperCase(Locale.ROOT))
                        .param("tracking", text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                        .query(reader(today))
                        .list(),
                OrderRow::cursor);
    }

    /** How many orders with work left stand where. */
    public Map<Standing, Integer> liveCounts(MerchantId merchant) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        jdbc.sql("""
                select s.standing, count(*) as orders
                from customer_order o
                join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id
                where o.merchant_id = :merchant and o.life in ('RECEIVED', 'OPEN', 'ON_HOLD')
                group by s.standing
                """).param("merchant", merchant.value()).query(row -> {
            counts.put(Standing.valueOf(row.getString("standing")), row.getInt("orders"));
        });
        return counts;
    }

    /** Whether a store was ever connected; it may be paused or have removed the app since. */
    boolean hasStore(MerchantId merchant) {
        return jdbc.sql("select exists (select 1 from store where merchant_id = :merchant)")
                .param("merchant", merchant.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec rows(String sql, MerchantId merchant, Cursor after) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("at", after.sqlAt())
                .param("id", after.id());
    }

    private static RowMapper<OrderRow> reader(LocalDate today) {
        return (row, number) -> read(row, today);
    }

    private static OrderRow read(ResultSet row, LocalDate today) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        LocalDate latest = row.getObject("promise_latest", LocalDate.class);
        Instant delivered = Moments.instantOrNull(row, "delivered_at");
        String region =
                row.getString("ship_region").isBlank() ? row.getString("ship_country") : row.getString("ship_region");
        String city = row.getString("ship_city");
        return new OrderRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("customer_name"),
                city.isBlank() ? region : city + ", " + region,
                Objects.requireNonNullElse(row.getString("title"), "No lines"),
                row.getInt("units"),
                Math.max(0, row.getInt("lines") - 1),
                row.getBigDecimal("total"),
                row.getString("currency"),
                standing,
                latest,
                delivered == null ? null : LocalDate.ofInstant(delivered, ZoneOffset.UTC),
                row.getString("reason"),
                standing.live() && latest != null && latest.isBefore(today),
                row.getInt("problems"),
                row.getBoolean("test"));
    }
}
