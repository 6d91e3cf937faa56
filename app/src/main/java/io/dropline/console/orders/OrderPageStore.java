package io.dropline.console.orders;

import static io.dropline.platform.db.Moments.dateOrNull;
import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.console.orders.figures.OrderMoney;
import io.dropline.console.orders.figures.Promised;
import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.routing.RoutingAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the page of one order says of the order itself. */
@Repository
class OrderPageStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderPageStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Opening(OrderPage.Head head, OrderMoney money) {}

    Optional<Opening> opening(MerchantId merchant, UUID order, LocalDate today) {
        return of("""
                select o.id, o.number, o.life, o.payment, o.risk, o.test, o.placed_at, o.currency,
                    o.customer_name, o.email, o.phone, o.ship_name, o.ship_company, o.ship_line1, o.ship_line2,
                    o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone, o.note,
                    o.promise_earliest, o.promise_likely, o.promise_latest, o.store_ref, st.name as store, st.domain,
                    s.standing, s.open, pr.revisions, pf.earliest, pf.latest, k.delivered_at, po.cost, rf.refunded, rf.tax_back, li.items, li.discount,
                    greatest(o.tax, li.tax) as tax, greatest(o.shipping, rr.shipping) as shipping, greatest(o.total, rr.paid) as charged, cl.credited,
                    cl.claimed, o.payment in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') as paid
                from customer_order o
                join store st on st.merchant_id = o.merchant_id and st.id = o.store_id
                join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id
                cross join lateral (select count(*) as revisions from order_promise
                    where merchant_id = o.merchant_id and order_id = o.id) pr
                left join lateral (select earliest, latest from order_promise
                    where merchant_id = o.merchant_id and order_id = o.id order by revision limit 1) pf on true
                cross join lateral (select max(delivered_at) as delivered_at from package
                    where merchant_id = o.merchant_id and order_id = o.id and status = 'DELIVERED') k
                cross join lateral (select sum(total) as cost from purchase_order
                    where merchant_id = o.merchant_id and order_id = o.id and state not in ('REJECTED', 'CANCELLED')
                        and currency = o.currency) po
                cross join lateral (
                    select coalesce(sum(f.amount), 0) as refunded, coalesce(sum(t.tax), 0) as tax_back from refund f
                    cross join lateral (
                        select sum(n.amount * l.tax / nullif(l.unit_price * l.quantity - l.discount + l.tax, 0)) as tax from refund_line n
                        join order_line l on l.merchant_id = n.merchant_id and l.order_id = n.order_id and l.id = n.order_line_id
                        where n.merchant_id = f.merchant_id and n.refund_id = f.id) t
                    where f.merchant_id = o.merchant_id and f.order_id = o.id and f.state not in ('REFUSED', 'WITHDRAWN')) rf
                cross join lateral (
                    select coalesce(sum(unit_price * quantity), 0) as items, coalesce(sum(discount), 0) as discount, coalesce(sum(tax), 0) as tax
                    from order_line where merchant_id = o.merchant_id and order_id = o.id and kit_line_id is null) li
                -- the store takes what it pays back out of the order's total: what was paid before is kept beside it
                left join order_refund_room rr on rr.merchant_id = o.merchant_id and rr.order_id = o.id
                    and o.payment in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')
                cross join lateral (
                    select coalesce(sum(credited), 0) as credited, coalesce(sum(amount - credited - written_off), 0) as claimed
                    from supplier_claim where merchant_id = o.merchant_id and order_id = o.id and state <> 'WITHDRAWN'
                        and currency = o.currency) cl
                where o.merchant_id = :merchant and o.id = :order
                """, merchant, order)
                .query((row, number) -> new Opening(head(row, today), OrderMoney.of(row)))
                .optional();
    }

    List<OrderLine> lines(MerchantId merchant, UUID order) {
        return of("""
                select l.id, l.sku, l.title, l.quantity, l.cancelled, l.allocated, l.unit_price, l.discount, l.requires_shipping,
                    l.kit, coalesce(l.per_kit, 0) as per_kit, x.shipped, x.delivered, x.lost, b.returned, p.backordered, p.suppliers
                from order_line l
                cross join lateral (
                    select coalesce(sum(pl.quantity), 0) as shipped,
                        coalesce(sum(pl.quantity) filter (where k.status = 'DELIVERED'), 0) as delivered,
                        coalesce(sum(pl.quantity) filter (where k.status in ('RETURNED', 'FAILED')), 0) as lost
                    from package k
                    join package_line pl on pl.merchant_id = k.merchant_id and pl.package_id = k.id and pl.order_line_id = l.id
                    where k.merchant_id = l.merchant_id and k.order_id = l.order_id and k.status <> 'CANCELLED') x
                cross join lateral (
                    select coalesce(sum(pl.backordered), 0) as backordered, array_agg(distinct s.name) as suppliers
                    from purchase_order_line pl
                    join purchase_order p on p.merchant_id = pl.merchant_id and p.id = pl.purchase_order_id
                    join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                    where pl.merchant_id = l.merchant_id and pl.order_id = l.order_id and pl.order_line_id = l.id
                        and p.state not in ('REJECTED', 'CANCELLED')) p
                cross join lateral (
                    select coalesce(sum(n.received), 0)::int as returned
                    from purchase_order_line pl
                    join goods_return_line n on n.merchant_id = pl.merchant_id and n.purchase_order_id = pl.purchase_order_id
                        and n.purchase_order_line_no = pl.line_no
                    where pl.merchant_id = l.merchant_id and pl.order_id = l.order_id and pl.order_line_id = l.id) b
                left join order_line w on w.merchant_id = l.merchant_id and w.order_id = l.order_id and w.id = l.kit_line_id
                where l.merchant_id = :merchant and l.order_id = :order
                order by coalesce(w.line_no, l.line_no), l.kit_line_id nulls first, l.line_no
                """, merchant, order)
                .query((row, number) -> new OrderLine(
                        uuid(row, "id"),
                        row.getString("sku"),
                        row.getString("title"),
                        row.getInt("quantity"),
                        row.getInt("cancelled"),
                        row.getInt("allocated"),
                        row.getInt("backordered"),
                        row.getInt("shipped"),
                        row.getInt("delivered"),
                        row.getInt("lost"),
                        row.getInt("returned"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("discount"),
                        row.getBoolean("requires_shipping"),
                        row.getBoolean("kit"),
                        row.getInt("per_kit"),
                        texts(row, "suppliers")))
                .list();
    }

    List<OrderPage.Hold> holds(MerchantId merchant, UUID order) {
        return of("""
                select policy, reason, placed_at, placed_by, until, released_at, released_by, release_note
                from order_hold where merchant_id = :merchant and order_id = :order order by hold_no
                """, merchant, order)
                .query((row, number) -> new OrderPage.Hold(
                        row.getString("policy"),
                        row.getString("reason"),
                        instant(row, "placed_at"),
                        row.getString("placed_by"),
                        instantOrNull(row, "until"),
                        instantOrNull(row, "released_at"),
                        row.getString("released_by"),
                        row.getString("release_note")))
                .list();
    }

    Optional<OrderPage.Decision> decision(MerchantId merchant, UUID order) {
        return of("""
                select decided_at, count(*) over () as decisions, answer -> 'answer' as answer,
                    array(select jsonb_array_elements_text(
                        case when jsonb_typeof(answer -> 'explanation') = 'array' then answer -> 'explanation' else '[]' end)) as because
                from routing_decision where merchant_id = :merchant and order_id = :order
                order by decided_at desc limit 1
                """, merchant, order)
                .query((row, number) -> new OrderPage.Decision(
                        instant(row, "decided_at"),
                        texts(row, "because"),
                        row.getInt("decisions"),
                        table(row.getString("answer"))))
                .optional();
    }

    private @Nullable DecisionTable table(@Nullable String answer) {
        return answer == null ? null : DecisionTable.of(json.readValue(answer, RoutingAnswer.class));
    }

    List<OrderPage.Entry> timeline(MerchantId merchant, UUID order) {
        return of("""
                select t.occurred_at, t.kind, coalesce(u.name, t.actor) as actor, t.summary from timeline_entry t
                left join app_user u on u.merchant_id = t.merchant_id and u.email = t.actor
                where t.merchant_id = :merchant and t.order_id = :order order by t.occurred_at desc, t.id desc limit 200
                """, merchant, order)
                .query((row, number) -> new OrderPage.Entry(
                        instant(row, "occurred_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("summary")))
                .list();
    }

    List<OrderPage.Trouble> problems(MerchantId merchant, UUID order) {
        return of("""
                select p.id, p.severity, p.title, p.reason, p.next_step, p.link, k.id as parcel from problem p
                left join package k on p.kind = 'shipment.trouble' and k.merchant_id = p.merchant_id and k.order_id = p.order_id
                    and 'po:' || k.id = p.subject and k.status in ('RETURNED', 'FAILED')
                where p.merchant_id = :merchant and p.order_id = :order and p.resolved_at is null order by p.opened_at
                """, merchant, order)
                .query((row, number) -> new OrderPage.Trouble(
                        uuid(row, "id"),
                        row.getString("severity"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("next_step"),
                        row.getString("link"),
                        uuidOrNull(row, "parcel")))
                .list();
    }

    /** The order that it replaces, then those that replace it. */
    List<OrderPage.Kin> kin(MerchantId merchant, UUID order) {
        return of("""
                select f.id, f.number, true as first from customer_order o
                join customer_order f on f.merchant_id = o.merchant_id and f.id = o.replaces_order_id
                where o.merchant_id = :merchant and o.id = :order
                union all
                select id, number, false from customer_order where merchant_id = :merchant and replaces_order_id = :order
                order by first desc, id
                """, merchant, order)
                .query((row, number) ->
                        new OrderPage.Kin(uuid(row, "id"), row.getString("number"), row.getBoolean("first")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID order) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("order", order);
    }

    private static OrderPage.Head head(ResultSet row, LocalDate today) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        return new OrderPage.Head(
                uuid(row, "id"),
                row.getString("number"),
                standing,
                row.getString("life"),
                row.getString("payment"),
                row.getString("risk"),
                row.getBoolean("test"),
                row.getString("store"),
                adminUrl(row.getString("domain"), row.getString("store_ref")),
                instant(row, "placed_at"),
                row.getString("customer_name"),
                row.getString("email"),
                row.getString("phone"),
                shipTo(row),
                row.getString("note"),
                promised(row, standing, today));
    }

    /** Nothing of an order that ended before it arrived. */
    private static @Nullable Promised promised(ResultSet row, Standing standing, LocalDate today) throws SQLException {
        LocalDate earliest = dateOrNull(row, "promise_earliest");
        LocalDate likely = dateOrNull(row, "promise_likely");
        LocalDate latest = dateOrNull(row, "promise_latest");
        boolean delivered = standing == Standing.DELIVERED;
        if (earliest == null || likely == null || latest == null || !(standing.live() || delivered)) {
            return null;
        }
        Instant at = instantOrNull(row, "delivered_at");
        return new Promised(
                earliest,
                likely,
                latest,
                row.getInt("revisions"),
                Objects.requireNonNullElse(dateOrNull(row, "earliest"), earliest),
                Objects.requireNonNullElse(dateOrNull(row, "latest"), latest),
                delivered && at != null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : null,
                standing.live() && latest.isBefore(today));
    }

    private static Address shipTo(ResultSet row) throws SQLException {
        return new Address(
                row.getString("ship_name"),
                row.getString("ship_company"),
                row.getString("ship_line1"),
                row.getString("ship_line2"),
                row.getString("ship_city"),
                row.getString("ship_region"),
                row.getString("ship_postal"),
                row.getString("ship_country"),
                row.getString("ship_phone"));
    }

    /** Where the store's own page of the order is; empty where the reference is not one of Shopify's. */
    private static String adminUrl(String domain, String ref) {
        String id = ref.substring(ref.lastIndexOf('/') + 1);
        boolean known =
                domain.endsWith(".myshopify.com") && !id.isEmpty() && id.chars().allMatch(Character::isDigit);
        return known ? "https://" + domain + "/admin/orders/" + id : "";
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.@Nullable Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((@Nullable String[]) array.getArray())
                        .filter(Objects::nonNull)
                        .toList();
    }
}
