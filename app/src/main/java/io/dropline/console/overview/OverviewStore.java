package io.dropline.console.overview;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how the day stands. */
@Repository
class OverviewStore {
    private final JdbcClient jdbc;

    OverviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One day's orders in sums. */
    record Day(LocalDate day, OverviewPage.Money money) {}

    /** The last days, the oldest first, days without orders included. */
    List<Day> days(MerchantId merchant, LocalDate today, int count, ZoneId zone, String currency) {
        OffsetDateTime from = today.minusDays(count - 1L).atStartOfDay(zone).toOffsetDateTime();
        return jdbc.sql("""
                with sale as (
                    select (o.placed_at at time zone :zone)::date as day, o.currency, o.total - o.tax as revenue,
                        not exists (select 1 from order_line l
                            where l.merchant_id = o.merchant_id and l.order_id = o.id and l.requires_shipping
                                and l.quantity > l.cancelled + l.allocated) as routed,
                        coalesce((select sum(p.total) from purchase_order p
                            where p.merchant_id = o.merchant_id and p.order_id = o.id
                                and p.state not in ('REJECTED', 'CANCELLED') and p.currency = o.currency), 0) as cost
                    from customer_order o
                    where o.merchant_id = :merchant and o.placed_at >= :from and o.life <> 'CANCELLED' and not o.test)
                select d.day::date as day,
                    count(sale.day) filter (where currency = :currency) as orders,
                    count(sale.day) filter (where currency = :currency and routed) as routed,
                    coalesce(sum(revenue) filter (where currency = :currency), 0) as revenue,
                    coalesce(sum(revenue) filter (where currency = :currency and routed), 0) as routed_revenue,
                    coalesce(sum(cost) filter (where currency = :currency and routed), 0) as cost,
                    count(sale.day) filter (where currency <> :currency) as others
                from generate_series(:first::date, :today::date, interval '1 day') as d(day)
                left join sale on sale.day = d.day::date
                group by d.day order by d.day
                """)
                .param("merchant", merchant.value())
                .param("zone", zone.getId())
                .param("from", from)
                .param("first", today.minusDays(count - 1L))
                .param("today", today)
                .param("currency", currency)
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        new OverviewPage.Money(
                                row.getInt("orders"),
                                row.getInt("routed"),
                                row.getBigDecimal("revenue"),
                                row.getBigDecimal("routed_revenue"),
                                row.getBigDecimal("cost"),
                                row.getInt("others"))))
                .list();
    }

    /** What should have happened by now. */
    OverviewPage.Lateness lateness(MerchantId merchant, Instant now, LocalDate today) {
        return jdbc.sql("""
                select
                    (select count(*) from purchase_order
                        where merchant_id = :merchant and state = 'ISSUED' and answer_due_at < :now) as unanswered,
                    (select count(*) from purchase_order
                        where merchant_id = :merchant and state in ('ACKNOWLEDGED', 'PARTIALLY_SHIPPED')
                            and coalesce(supplier_ship_date, required_ship_date) < :today) as unshipped
                """)
                .param("merchant", merchant.value())
                .param("now", toSql(now))
                .param("today", today)
                .query((row, number) -> new OverviewPage.Lateness(row.getInt("unanswered"), row.getInt("unshipped")))
                .single();
    }

    int deliveredOrders(MerchantId merchant, Instant since, Instant placedSince) {
        return jdbc.sql("""
                select count(*) from customer_order o
                join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id and s.standing = 'DELIVERED'
                where o.merchant_id = :merchant and o.placed_at >= :placed
                    and (select max(k.delivered_at) from package k
                        where k.merchant_id = o.merchant_id and k.order_id = o.id) >= :since
                """)
                .param("merchant", merchant.value())
                .param("since", toSql(since))
                .param("placed", toSql(placedSince))
                .query(Integer.class)
                .single();
    }

    /** Open problems, the worst first, among equals the oldest. */
    List<OverviewPage.Trouble> problems(MerchantId merchant, int count) {
        return jdbc.sql("""
                select p.id, p.severity, p.title, p.reason, p.next_step, p.link, p.owner, p.opened_at, o.number
                from problem p
                left join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                where p.merchant_id = :merchant and p.resolved_at is null
                order by case p.severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end, p.opened_at, p.id
                limit :count
                """)
                .param("merchant", merchant.value())
                .param("count", count)
                .query((row, number) -> new OverviewPage.Trouble(
                        uuid(row, "id"),
                        row.getString("severity"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("next_step"),
                        row.getString("link"),
                        row.getString("owner"),
                        row.getString("number"),
                        instant(row, "opened_at")))
                .list();
    }

    OverviewPage.SetUp setUp(MerchantId merchant) {
        return jdbc.sql("""
                select exists (select 1 from store where merchant_id = :merchant) as store,
                    exists (select 1 from supplier where merchant_id = :merchant and state <> 'ONBOARDING') as supplier,
                    exists (select 1 from product where merchant_id = :merchant) as product,
                    exists (select 1 from offer where merchant_id = :merchant) as offer,
                    exists (select 1 from brand_authorization where merchant_id = :merchant) as brand,
                    exists (select 1 from customer_order where merchant_id = :merchant) as placed
                """)
                .param("merchant", merchant.value())
                .query((row, number) -> new OverviewPage.SetUp(
                        row.getBoolean("store"),
                        row.getBoolean("supplier"),
                        row.getBoolean("product"),
                        row.getBoolean("offer"),
                        row.getBoolean("brand"),
                        row.getBoolean("placed")))
                .single();
    }

    String currency(MerchantId merchant) {
        return jdbc.sql("select currency from merchant where id = :merchant")
                .param("merchant", merchant.value())
                .query(String.class)
                .single();
    }

    static BigDecimal largest(List<Day> days) {
        return days.stream().map(day -> day.money().revenue()).reduce(BigDecimal.ONE, BigDecimal::max);
    }
}
