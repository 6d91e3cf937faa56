package io.dropline.lab.arms;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.policies.rollout.Rollout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what became of the orders of a rollout. Reads other modules' tables and writes none. */
@Repository
public class Arms {
    private final JdbcClient jdbc;
    private final Clock clock;

    Arms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the first decision of each order that was first routed while the rollout ran. */
    public Comparison compare(MerchantId merchant, Rollout rollout) {
        Instant now = clock.instant();
        Instant end = rollout.endedAt();
        List<Arm> arms = jdbc.sql("""
                with first as (
                    select distinct on (d.order_id) d.order_id, d.policy_version = :version as trial
                    from routing_decision d
                    where d.merchant_id = :merchant and d.decided_at >= :since and d.decided_at < :until
                        and not exists (select from routing_decision e
                            where e.merchant_id = d.merchant_id and e.order_id = d.order_id and e.decided_at < :since)
                    order by d.order_id, d.decided_at, d.id),
                po as (
                    select f.order_id, p.total, p.state,
                        min(p.issued_at) over (partition by f.order_id) = p.issued_at as at_first,
                        u.units, u.refused,
                        p.required_ship_date < (:now at time zone s.zone)::date or left_on is not null as due,
                        coalesce(left_on, (:now at time zone s.zone)::date) > p.required_ship_date as late
                    from first f
                    join purchase_order p on p.merchant_id = :merchant and p.order_id = f.order_id
                    join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                    cross join lateral (select sum(l.quantity) as units, sum(l.refused) as refused from purchase_order_line l
                        where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id) u
                    cross join lateral (select max(k.shipped_on) as left_on from package k
                        where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id and k.status <> 'CANCELLED') k),
                ordered as (
                    select order_id,
                        sum(total) filter (where state not in ('REJECTED', 'CANCELLED')) as cost,
                        sum(units - refused) filter (where state not in ('REJECTED', 'CANCELLED')) as units,
                        count(*) filter (where at_first) > 1 as split,
                        bool_or(refused > 0) as refused,
                        coalesce(bool_or(due) filter (where state not in ('REJECTED', 'CANCELLED')), false) as due,
                        coalesce(bool_or(due and late) filter (where state not in ('REJECTED', 'CANCELLED')), false) as late
                    from po group by order_id),
                judged as (
                    select f.trial, x.*, x.cost / nullif(x.units, 0) as per_unit, 1 - x.cost / nullif(v.value, 0) as margin,
                        x.order_id is not null and o.currency = m.currency as counts
                    from first f
                    join customer_order o on o.merchant_id = :merchant and o.id = f.order_id
                    join merchant m on m.id = o.merchant_id
                    cross join lateral (select sum(l.unit_price * (l.quantity - l.cancelled) - l.discount) as value from order_line l
                        where l.merchant_id = o.merchant_id and l.order_id = o.id) v
                    left join ordered x on x.order_id = f.order_id)
                select trial, count(*) as orders, count(*) filter (where counts) as bought,
                    avg(per_unit) filter (where counts) as per_unit,
                    coalesce(var_samp(per_unit) filter (where counts), 0) as per_unit_variance,
                    avg(margin) filter (where counts) as margin, coalesce(var_samp(margin) filter (where counts), 0) as margin_variance,
                    count(*) filter (where counts and split) as split, count(*) filter (where counts and refused) as refused,
                    count(*) filter (where counts and due) as due, count(*) filter (where counts and late) as late
                from judged group by trial""")
                .param("merchant", merchant.value())
                .param("version", rollout.version())
                .param("since", Moments.toSql(rollout.startedAt()))
                .param("until", Moments.toSql(end == null ? now.plusSeconds(1) : end))
                .param("now", Moments.toSql(now))
                .query(Arms::arm)
                .list();
        return Comparison.of(one(arms, true), one(arms, false));
    }

    private static Arm one(List<Arm> arms, boolean trial) {
        return arms.stream().filter(arm -> arm.trial() == trial).findFirst().orElseGet(() -> Arm.empty(trial));
    }

    private static Arm arm(ResultSet row, int number) throws SQLException {
        return new Arm(
                row.getBoolean("trial"),
                row.getLong("orders"),
                row.getLong("bought"),
                mean(row, "per_unit"),
                row.getDouble("per_unit_variance"),
                mean(row, "margin"),
                row.getDouble("margin_variance"),
                row.getLong("split"),
                row.getLong("refused"),
                row.getLong("due"),
                row.getLong("late"));
    }

    private static @Nullable Double mean(ResultSet row, String column) throws SQLException {
        double mean = row.getDouble(column);
        return row.wasNull() ? null : mean;
    }
}
