package io.dropline.api.reading;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders. */
@Repository
class OrderReading {
    /** Which orders; null means any. */
    record Filter(
            @Nullable String status,
            @Nullable String number,
            @Nullable String email,
            @Nullable Instant updatedSince) {}

    private static final String ROW = """
            select o.id, o.number, t.domain as store, o.store_ref, s.standing as status, o.life, o.payment, o.risk, o.test, o.placed_at,
                o.received_at, o.customer_name, o.email, o.phone, o.note, o.currency, o.total, o.promise_earliest, o.promise_likely,
                o.promise_latest
            from customer_order o
            join store t on t.merchant_id = o.merchant_id and t.id = o.store_id
            join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id
            where o.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderReading(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Orders, the last received first. Whether one was updated is told by its timeline, whose ids carry the time (RFC 9562 §5.7).
     */
    List<OrderRow> list(MerchantId merchant, Filter filter, @Nullable UUID after, int limit) {
        Instant since = filter.updatedSince();
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or o.id < :after)
                and (cast(:status as text) is null or s.standing = :status)
                and (cast(:number as text) is null or lower(o.number) in (lower(:number), '#' || lower(:number)))
                and (cast(:email as text) is null or lower(o.email) = lower(:email))
                and (cast(:since as uuid) is null or o.id in (
                    select e.order_id from timeline_entry e where e.merchant_id = :merchant and e.id >= :since))
                order by o.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("status", filter.status(), Types.VARCHAR)
                .param("number", filter.number(), Types.VARCHAR)
                .param("email", filter.email(), Types.VARCHAR)
                .param("since", since == null ? null : firstIdOf(since), Types.OTHER)
                .param("limit", limit)
                .query(OrderRow.class)
                .list();
    }

    Optional<OrderRow> find(MerchantId merchant, UUID order) {
        return of(ROW + "and o.id = :order", merchant, order)
                .query(OrderRow.class)
                .optional();
    }

    OrderStory.ShipTo shipTo(MerchantId merchant, UUID order) {
        return of("""
                select ship_name as name, ship_company as company, ship_line1 as line1, ship_line2 as line2, ship_city as city,
                    ship_region as region, ship_postal as postal_code, ship_country as country, ship_phone as phone
                from customer_order where merchant_id = :merchant and id = :order""", merchant, order).query(OrderStory.ShipTo.class).single();
    }

    OrderStory.Money money(MerchantId merchant, UUID order) {
        return of("""
                select o.currency, o.subtotal, o.discount, o.shipping, o.tax, o.total,
                    case when o.payment in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') then greatest(o.total, r.paid)
                        else coalesce(case when r.told_at is not null then r.paid end, 0) end as paid,
                    (select coalesce(sum(f.amount), 0) from refund f where f.merchant_id = o.merchant_id and f.order_id = o.id
                        and f.state not in ('REFUSED', 'WITHDRAWN')) as refunded
                from customer_order o
                left join order_refund_room r on r.merchant_id = o.merchant_id and r.order_id = o.id
                where o.merchant_id = :merchant and o.id = :order""", merchant, order).query(OrderStory.Money.class).single();
    }

    List<OrderStory.Line> lines(MerchantId merchant, UUID order) {
        return of("""
                select l.id, l.line_no, l.store_ref, l.sku, l.title, l.quantity, l.cancelled, l.allocated, x.shipped, x.delivered,
                    l.unit_price, l.discount, l.tax, l.requires_shipping, l.kit, l.kit_line_id as part_of, l.per_kit
                from order_line l
                cross join lateral (
                    select coalesce(sum(pl.quantity), 0)::int as shipped,
                        coalesce(sum(pl.quantity) filter (where k.status = 'DELIVERED'), 0)::int as delivered
                    from package k
                    join package_line pl on pl.merchant_id = k.merchant_id and pl.package_id = k.id and pl.order_line_id = l.id
                    where k.merchant_id = l.merchant_id and k.order_id = l.order_id and k.status <> 'CANCELLED') x
                where l.merchant_id = :merchant and l.order_id = :order
                order by l.line_no""", merchant, order).query(OrderStory.Line.class).list();
    }

    List<OrderStory.Hold> holds(MerchantId merchant, UUID order) {
        return of("""
                select policy, reason, placed_at, placed_by, until, released_at, released_by, release_note from order_hold
                where merchant_id = :merchant and order_id = :order order by hold_no""", merchant, order).query(OrderStory.Hold.class).list();
    }

    List<OrderStory.Promise> promises(MerchantId merchant, UUID order) {
        return of("""
                select revision, made_at, earliest, likely, latest from order_promise
                where merchant_id = :merchant and order_id = :order order by revision""", merchant, order).query(OrderStory.Promise.class).list();
    }

    List<OrderStory.Routing> routing(MerchantId merchant, UUID order) {
        return of("""
                select decided_at, policy_version, coalesce(answer -> 'answer', answer) as answer,
                    array(select jsonb_array_elements_text(
                        case when jsonb_typeof(answer -> 'explanation') = 'array' then answer -> 'explanation' else '[]' end)) as explanation
                from routing_decision where merchant_id = :merchant and order_id = :order order by decided_at, id""", merchant, order)
                .query((row, _) -> new OrderStory.Routing(
                        row.getObject("decided_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getInt("policy_version"),
                        Arrays.asList((String[]) row.getArray("explanation").getArray()),
                        json.readTree(row.getString("answer"))))
                .list();
    }

    List<OrderStory.Entry> timeline(MerchantId merchant, UUID order) {
        return of("""
                select occurred_at, kind, actor, summary from timeline_entry
                where merchant_id = :merchant and order_id = :order order by occurred_at, id""", merchant, order).query(OrderStory.Entry.class).list();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID order) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("order", order);
    }

    /** The least id of version 7 that could have been made at the moment. */
    private static UUID firstIdOf(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }
}
