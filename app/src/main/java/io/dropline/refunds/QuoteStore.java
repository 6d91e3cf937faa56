package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What may be refunded of orders: the order_refund_room table, and what is read beside it. */
@Repository
class QuoteStore {
    /**
     * What an order's total says that was paid, as long as the store has not said it: a total is what is left after the store's own refunds, so
     * that it says how much may still be refunded. Of a part that was paid the order does not tell how much.
     */
    private static final String BY_TOTAL =
            "case when o.payment in ('PAID', 'PARTIALLY_REFUNDED') then greatest(o.total, 0) else 0 end";

    private final JdbcTemplate jdbc;

    QuoteStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, RefundQuote> quotes(MerchantId merchant, List<UUID> orders) {
        Map<UUID, RefundQuote> quotes = new LinkedHashMap<>();
        jdbc.query(
                """
                select o.id, o.number, o.currency, r.told_at is not null as told,
                    coalesce(case when r.told_at is null and t.refunds = 0 then null else r.paid end, %1$s) as paid,
                    coalesce(case when r.told_at is null and t.refunds = 0 then null else r.shipping end, least(greatest(o.shipping, 0), %1$s)) as shipping,
                    t.amount as taken, t.shipping as shipping_taken
                from customer_order o
                left join order_refund_room r on r.merchant_id = o.merchant_id and r.order_id = o.id
                cross join lateral (
                    select count(*) as refunds, coalesce(sum(f.amount) filter (where f.state not in ('REFUSED', 'WITHDRAWN')), 0) as amount,
                        coalesce(sum(f.shipping) filter (where f.state not in ('REFUSED', 'WITHDRAWN')), 0) as shipping
                    from refund f where f.merchant_id = o.merchant_id and f.order_id = o.id) t
                where o.merchant_id = ? and o.id = any(?) order by o.id""".formatted(BY_TOTAL),
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                row -> {
                    RefundQuote quote = quote(row);
                    quotes.put(quote.orderId(), quote);
                });
        jdbc.query("""
                select l.order_id, l.id, l.sku, l.title, l.quantity,
                    greatest(0, least(l.quantity - t.units, coalesce(l.told, l.quantity))) as units_left,
                    greatest(0, l.unit_price * l.quantity - l.discount + l.tax) as total, t.amount as refunded
                from order_line l
                cross join lateral (
                    select coalesce(sum(n.units), 0)::int as units, coalesce(sum(n.amount), 0) as amount
                    from refund_line n join refund f on f.merchant_id = n.merchant_id and f.id = n.refund_id
                    where n.merchant_id = l.merchant_id and n.order_id = l.order_id and n.order_line_id = l.id
                      and f.state not in ('REFUSED', 'WITHDRAWN')) t
                where l.merchant_id = ? and l.order_id = any(?) and l.kit_line_id is null order by l.order_id, l.line_no""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            RefundQuote quote = quotes.get(Moments.uuid(row, "order_id"));
            if (quote != null) {
                RefundQuote.Line line = line(row, RefundQuote.digits(quote.currency()));
                quote.lines().put(line.orderLineId(), line);
            }
        });
        return quotes;
    }

    /** Makes room for these orders' first refund. */
    void open(MerchantId merchant, List<UUID> orders) {
        jdbc.update(
                """
                insert into order_refund_room (merchant_id, order_id, paid, shipping)
                select o.merchant_id, o.id, %1$s, least(greatest(o.shipping, 0), %1$s) from customer_order o where o.merchant_id = ? and o.id = any(?)
                on conflict (merchant_id, order_id) do update set paid = excluded.paid, shipping = excluded.shipping
                where order_refund_room.told_at is null and not exists (
                    select 1 from refund f where f.merchant_id = order_refund_room.merchant_id and f.order_id = order_refund_room.order_id)""".formatted(BY_TOTAL),
                Columns.of(orders).value(merchant.value()).uuid(id -> id));
    }

    /** Takes what these orders' refunds come to; the database refuses more than was paid. */
    void take(MerchantId merchant, List<UUID> orders) {
        take(merchant, orders, "t.amount");
    }

    /** Counts anew after the store has spoken, which may have paid back more than there was room for with what is on its way. */
    void recount(MerchantId merchant, List<UUID> orders) {
        take(merchant, orders, "least(r.paid, t.amount)");
    }

    private void take(MerchantId merchant, List<UUID> orders, String taken) {
        jdbc.update(
                """
                update order_refund_room r set taken = %s
                from (select o.id, coalesce(sum(f.amount), 0) as amount from unnest(?) as o(id)
                      left join refund f on f.merchant_id = ? and f.order_id = o.id and f.state not in ('REFUSED', 'WITHDRAWN') group by o.id) t
                where r.merchant_id = ? and r.order_id = t.id""".formatted(taken),
                Columns.of(orders).uuid(id -> id).value(merchant.value()).value(merchant.value()));
    }

    /** What the store says that was paid. What is taken cannot be more, whoever counted wrong. */
    void told(MerchantId merchant, List<Told> payments) {
        jdbc.update(
                """
                insert into order_refund_room (merchant_id, order_id, paid, shipping, told_at)
                select ?, t.id, t.paid, t.shipping, t.at from unnest(?, ?, ?, ?) as t(id, paid, shipping, at)
                on conflict (merchant_id, order_id) do update set paid = excluded.paid, shipping = excluded.shipping, told_at = excluded.told_at,
                    taken = least(order_refund_room.taken, excluded.paid)
                where order_refund_room.told_at is null or order_refund_room.told_at <= excluded.told_at""",
                Columns.of(payments)
                        .value(merchant.value())
                        .uuid(Told::orderId)
                        .numeric(one -> one.payments().paid())
                        .numeric(one -> one.payments().shipping())
                        .instant(one -> one.payments().readAt()));
    }

    record Told(UUID orderId, StorePayments payments) {}

    private static RefundQuote quote(ResultSet row) throws SQLException {
        BigDecimal paid = row.getBigDecimal("paid");
        BigDecimal taken = row.getBigDecimal("taken");
        BigDecimal left = paid.subtract(taken).max(BigDecimal.ZERO);
        return new RefundQuote(
                Moments.uuid(row, "id"),
                row.getString("number"),
                row.getString("currency"),
                paid,
                taken,
                left,
                row.getBigDecimal("shipping")
                        .subtract(row.getBigDecimal("shipping_taken"))
                        .max(BigDecimal.ZERO)
                        .min(left),
                row.getBoolean("told"),
                new LinkedHashMap<>());
    }

    private static RefundQuote.Line line(ResultSet row, int digits) throws SQLException {
        return RefundQuote.Line.of(
                Moments.uuid(row, "id"),
                row.getString("sku"),
                row.getString("title"),
                row.getInt("quantity"),
                row.getInt("units_left"),
                row.getBigDecimal("total"),
                digits,
                row.getBigDecimal("refunded"));
    }
}
