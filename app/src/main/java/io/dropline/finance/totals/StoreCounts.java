package io.dropline.finance.totals;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many orders stores say were placed on each day. Days are counted a while after their end, and not the day on which a store was connected: what
 * was ordered before that was never to come here.
 */
@Component
@Transactional
public class StoreCounts {
    private static final int DAYS = 3;

    /** By then what was ordered in a day's last minute is in the store's index, and here. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);

    /** A day of a store that nobody counted yet, or of which other orders are here than the store counted. */
    public record Uncounted(MerchantId merchant, UUID storeId, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The days to be counted at active stores of this kind. */
    public List<Uncounted> uncounted(String storeKind) {
        Instant now = clock.instant();
        LocalDate end = now.minus(AFTER_MIDNIGHT).atZone(ZoneOffset.UTC).toLocalDate();
        return jdbc.sql("""
                select s.merchant_id, s.id, d.day::date as day from store s
                cross join generate_series(cast(:first as date), cast(:last as date), interval '1 day') as d (day)
                left join store_day_count c on c.merchant_id = s.merchant_id and c.store_id = s.id and c.day = d.day::date
                where s.kind = :kind and s.state = 'ACTIVE' and d.day::date > (s.created_at at time zone 'UTC')::date
                    and (c.day is null or c.counted_at < cast(:again as timestamptz) and c.orders <> (
                        select count(*) from customer_order o where o.merchant_id = s.merchant_id and o.store_id = s.id
                            and o.replaces_order_id is null
                            and o.placed_at >= d.day::date::timestamp at time zone 'UTC'
                            and o.placed_at < (d.day::date + 1)::timestamp at time zone 'UTC'))
                """)
                .param("first", end.minusDays(DAYS))
                .param("last", end.minusDays(1))
                .param("kind", storeKind)
                .param("again", Moments.toSql(now.minus(Duration.ofHours(1))))
                .query((row, index) -> new Uncounted(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        Moments.uuid(row, "id"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    public void counted(Uncounted day, int orders) {
        jdbc.sql("""
                insert into store_day_count (merchant_id, store_id, day, orders, counted_at) values (:merchant, :store, :day, :orders, :now)
                on conflict (merchant_id, store_id, day) do update set orders = excluded.orders, counted_at = excluded.counted_at
                """)
                .param("merchant", day.merchant().value())
                .param("store", day.storeId())
                .param("day", day.day())
                .param("orders", orders)
                .param("now", Moments.toSql(clock.instant()))
                .update();
    }
}
