package io.dropline.insights.score;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.returns.ReturnReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what suppliers did, in six statements for all of a merchant's suppliers. Reads other modules' tables and writes none. */
@Repository
class TallyStore {
    /** What came back or is to come back, by the line of the purchase order that brought it. */
    private static final String BACK = """
                with back as (
                    select l.purchase_order_id as po, l.purchase_order_line_no as line, l.reason, sum(l.units) as units
                    from goods_return g join goods_return_line l on l.merchant_id = g.merchant_id and l.return_id = g.id
                    where g.merchant_id = :merchant and g.requested_at >= :since and g.state not in ('DECLINED', 'EXPIRED', 'CANCELLED')
                    group by 1, 2, 3)
            """;

    private static final String[] FAULTS = Arrays.stream(ReturnReason.values())
            .filter(ReturnReason::supplierAtFault)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since what was issued or announced later counts
     * @param lately from here on it counts as recent too */
    Map<UUID, SupplierTallies> count(MerchantId merchant, Instant since, Instant lately, Instant now) {
        Map<UUID, SupplierTallies> counted = new HashMap<>();
        orders(merchant, since, lately, now, counted);
        lines(merchant, since, lately, now, counted);
        parcels(merchant, since, lately, now, counted);
        costs(merchant, since, lately, now, counted);
        faults(merchant, since, lately, now, counted);
        reasons(merchant, since, lately, now, counted);
        return counted;
    }

    private void orders(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query("""
                with po as (
                    select p.supplier_id, p.state, p.issued_at, p.answer_due_at, p.acknowledged_at, p.required_ship_date,
                        (:now at time zone s.zone)::date as today, (p.issued_at at time zone s.zone)::date as issued_on,
                        (select max(k.shipped_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id
                            and k.status <> 'CANCELLED') as left_on
                    from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                    where p.merchant_id = :merchant and p.issued_at >= :since)
                select supplier_id, issued_at >= :lately as recent,
                    count(*) as orders,
                    count(*) filter (where acknowledged_at is not null or answer_due_at < :now) as answers_all,
                    count(*) filter (where acknowledged_at <= answer_due_at) as answers_good,
                    count(*) filter (where acknowledged_at is not null) as keeps_all,
                    count(*) filter (where acknowledged_at is not null and state <> 'REJECTED') as keeps_good,
                    count(*) filter (where gone or state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED') and required_ship_date < today) as ships_all,
                    count(*) filter (where state in ('SHIPPED', 'CLOSED') and left_on <= required_ship_date) as ships_good,
                    percentile_cont(0.5) within group (order by extract(epoch from acknowledged_at - issued_at) / 3600) as answer_hours,
                    count(*) filter (where gone) as gone,
                    percentile_cont(0.5) within group (order by left_on - issued_on) filter (where gone) as ship_days
                from po cross join lateral (select state in ('SHIPPED', 'CLOSED') and left_on is not null as gone) as g group by 1, 2""", merchant, since, lately, now).query(row -> {
            SupplierTallies of = of(into, row);
            of.orders += row.getLong("orders");
            of.answerHours(row.getDouble("answer_hours"), row.getLong("keeps_all"));
            of.shipDays(row.getDouble("ship_days"), row.getLong("gone"));
            add(of, row, Measure.ANSWERS, "answers");
            add(of, row, Measure.KEEPS, "keeps");
            add(of, row, Measure.SHIPS, "ships");
        });
    }

    private void lines(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query("""
                select p.supplier_id, p.issued_at >= :lately as recent,
                    sum(l.quantity) as fills_all, sum(l.quantity - l.refused) as fills_good,
                    count(*) as stocks_all, count(*) filter (where l.refused = 0 and l.backordered = 0) as stocks_good
                from purchase_order p
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = :merchant and p.issued_at >= :since and p.acknowledged_at <= :now
                group by 1, 2""", merchant, since, lately, now).query(row -> {
            SupplierTallies of = of(into, row);
            add(of, row, Measure.FILLS, "fills");
            add(of, row, Measure.STOCKS, "stocks");
        });
    }

    /** A number of which the carrier knows nothing after three days does not work. */
    private void parcels(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query("""
                select k.supplier_id, k.announced_at >= :lately as recent,
                    count(*) filter (where tracked) as tracks_all, count(*) filter (where tracked and k.last_event_at is not null) as tracks_good,
                    count(*) filter (where k.status in ('DELIVERED', 'RETURNED', 'FAILED')) as arrives_all,
                    count(*) filter (where k.status = 'DELIVERED') as arrives_good,
                    sum(units) as units, sum(units) filter (where k.status in ('RETURNED', 'FAILED')) as lost
                from package k
                cross join lateral (select k.tracker_ref is not null and k.announced_at < :now - interval '3 days' as tracked) as t
                cross join lateral (select coalesce(sum(quantity), 0) as units from package_line x
                    where x.merchant_id = k.merchant_id and x.package_id = k.id) as u
                where k.merchant_id = :merchant and k.announced_at >= :since and k.status <> 'CANCELLED'
                group by 1, 2""", merchant, since, lately, now).query(row -> {
            SupplierTallies of = of(into, row);
            add(of, row, Measure.TRACKS, "tracks");
            add(of, row, Measure.ARRIVES, "arrives");
            of.shippedUnits += row.getLong("units");
            of.lostUnits += row.getLong("lost");
        });
    }

    private void costs(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query("""
                with paid as (
                    select p.supplier_id, l.sku, max(p.issued_at) as last_at,
                        (array_agg(l.unit_cost order by p.issued_at))[1] as first_cost,
                        (array_agg(l.unit_cost order by p.issued_at desc))[1] as last_cost
                    from purchase_order p
                    join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    where p.merchant_id = :merchant and p.issued_at between :since and :now
                    group by 1, 2 having count(*) > 1)
                select supplier_id, last_at >= :lately as recent, count(*) as costs_all,
                    count(*) filter (where last_cost <= first_cost * 1.02) as costs_good,
                    sum(last_cost / nullif(first_cost, 0) - 1) as drift
                from paid group by 1, 2""", merchant, since, lately, now).query(row -> {
            SupplierTallies of = of(into, row);
            add(of, row, Measure.COSTS, "costs");
            of.costDrift += row.getDouble("drift");
        });
    }

    private void faults(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query(BACK + """
                select p.supplier_id, p.issued_at >= :lately as recent,
                    sum(l.shipped) as stays_all, sum(l.shipped - coalesce(b.units, 0)) as stays_good
                from purchase_order p
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                left join (select po, line, sum(units) as units from back where reason = any(:faults) group by 1, 2) b
                    on b.po = p.id and b.line = l.line_no
                where p.merchant_id = :merchant and p.issued_at between :since and :now and l.shipped > 0
                group by 1, 2""", merchant, since, lately, now).param("faults", FAULTS).query(row -> {
            add(of(into, row), row, Measure.STAYS, "stays");
        });
    }

    private void reasons(
            MerchantId merchant, Instant since, Instant lately, Instant now, Map<UUID, SupplierTallies> into) {
        query(BACK + """
                select p.supplier_id, b.reason, sum(b.units) as units
                from back b join purchase_order p on p.merchant_id = :merchant and p.id = b.po
                where p.issued_at between :since and :now group by 1, 2""", merchant, since, lately, now).query(row -> {
            of(into, row).returned.put(ReturnReason.valueOf(row.getString("reason")), row.getLong("units"));
        });
    }

    private JdbcClient.StatementSpec query(
            String sql, MerchantId merchant, Instant since, Instant lately, Instant now) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("since", Moments.toSql(since))
                .param("lately", Moments.toSql(lately))
                .param("now", Moments.toSql(now));
    }

    private static SupplierTallies of(Map<UUID, SupplierTallies> into, ResultSet row) throws SQLException {
        return into.computeIfAbsent(
                Moments.uuid(row, "supplier_id"),
                unused -> new SupplierTallies(new EnumMap<>(Measure.class), new EnumMap<>(Measure.class)));
    }

    private static void add(SupplierTallies of, ResultSet row, Measure measure, String name) throws SQLException {
        of.add(measure, new Tally(row.getLong(name + "_good"), row.getLong(name + "_all")), row.getBoolean("recent"));
    }
}
