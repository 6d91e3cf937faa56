package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The life of orders: what holds them, what ends them, what waits for whom. */
@Repository
class LifeStore {
    private final JdbcTemplate jdbc;

    LifeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the life of orders that are not closed or cancelled; answers which were changed. */
    Set<UUID> live(MerchantId merchant, List<UUID> orders, String life, @Nullable Instant nextLook, Instant now) {
        return new HashSet<>(jdbc.query(
                """
                update customer_order set life = ?, next_look_at = ?,
                    closed_at = case when ? = 'CLOSED' then ? else closed_at end,
                    cancelled_at = case when ? = 'CANCELLED' then coalesce(cancelled_at, ?) else cancelled_at end
                where merchant_id = ? and id = any(?) and life not in ('CLOSED', 'CANCELLED') returning id""",
                Columns.of(orders)
                        .value(life)
                        .value(nextLook == null ? null : Moments.toSql(nextLook))
                        .value(life)
                        .at(now)
                        .value(life)
                        .at(now)
                        .value(merchant.value())
                        .uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id")));
    }

    /** Notes that these orders are to be cancelled. */
    void cancelAsked(MerchantId merchant, List<UUID> orders, Instant now) {
        jdbc.update("""
                update customer_order set cancel_asked_at = coalesce(cancel_asked_at, ?)
                where merchant_id = ? and id = any(?) and life not in ('CLOSED', 'CANCELLED')""", Columns.of(orders).at(now).value(merchant.value()).uuid(id -> id));
    }

    /** Those of the orders that are to be cancelled and have not ended. */
    List<UUID> beingCancelled(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                """
                select id from customer_order
                where merchant_id = ? and id = any(?) and cancel_asked_at is not null and life not in ('CLOSED', 'CANCELLED') order by id""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }

    /** Orders one of whose holds has run out. */
    List<UUID> dueForLook(MerchantId merchant, Instant now, int most) {
        return new ArrayList<>(
                jdbc.query("""
                select id from customer_order where merchant_id = ? and next_look_at <= ? order by next_look_at limit ?
                for update skip locked""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), Moments.toSql(now), most));
    }

    /**
     * Open orders with units on no purchase order and nothing that holds them. An order whose books do not balance is left to a person: what it
     * seems to lack may have been bought.
     */
    List<UUID> stranded(MerchantId merchant, int most) {
        return jdbc.query("""
                select o.id from customer_order o
                where o.merchant_id = ? and o.life = 'OPEN' and o.cancel_asked_at is null
                  and exists (select 1 from order_line l where l.merchant_id = o.merchant_id and l.order_id = o.id and l.requires_shipping
                              and l.quantity - l.cancelled - l.allocated > 0)
                  and not exists (select 1 from order_hold h where h.merchant_id = o.merchant_id and h.order_id = o.id and h.released_at is null)
                  and not exists (
                    select 1 from order_line l where l.merchant_id = o.merchant_id and l.order_id = o.id and l.allocated <> (
                        select coalesce(sum(p.quantity - p.refused - p.cancelled), 0) from purchase_order_line p
                        where p.merchant_id = l.merchant_id and p.order_id = l.order_id and p.order_line_id = l.id))
                order by o.placed_at limit ? for update of o skip locked""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), most);
    }
}
