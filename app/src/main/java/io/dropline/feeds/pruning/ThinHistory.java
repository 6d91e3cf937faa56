package io.dropline.feeds.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.Bookmarks;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves of each day (UTC) the last stock and the last cost of an offer. A day goes by the moments at which the supplier made its files, one after the
 * other: of a moment those figures go that a later one of the same day replaced.
 */
@Component
class ThinHistory implements Perishable {
    private static final int PORTION = 20_000;

    private final JdbcClient jdbc;
    private final Bookmarks bookmarks;

    ThinHistory(JdbcClient jdbc, Bookmarks bookmarks) {
        this.jdbc = jdbc;
        this.bookmarks = bookmarks;
    }

    private record Moment(UUID supplier, Instant at) {}

    @Override
    public DataClass data() {
        return DataClass.OFFER_HISTORY_STEPS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Optional<Moment> next = next(merchant, before.truncatedTo(ChronoUnit.DAYS));
        next.ifPresent(moment -> {
            if (thin(merchant, moment) < PORTION) {
                bookmarks.onward(
                        merchant,
                        "offer-history:" + moment.supplier(),
                        moment.at().toString());
            }
        });
        return next.isPresent();
    }

    /** The next moment of any supplier whose day is over for long enough. */
    private Optional<Moment> next(MerchantId merchant, Instant before) {
        return jdbc.sql("""
                select s.id, n.at from supplier s
                left join retention_mark m on m.merchant_id = s.merchant_id and m.walk = 'offer-history:' || s.id
                cross join lateral (
                    select h.at from offer_history h where h.merchant_id = s.merchant_id and h.supplier_id = s.id
                        and h.at > coalesce(m.place::timestamptz, '-infinity') and h.at < :before
                    order by h.at limit 1) n
                where s.merchant_id = :merchant limit 1""")
                .param("merchant", merchant.value())
                .param("before", Moments.toSql(before))
                .query((row, _) -> new Moment(Moments.uuid(row, "id"), Moments.instant(row, "at")))
                .optional();
    }

    private int thin(MerchantId merchant, Moment moment) {
        Instant dayAfter = moment.at()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toInstant();
        return jdbc.sql("""
                with later as materialized (
                    select sku, bool_or(on_hand is not null) as stock, bool_or(unit_cost is not null) as cost from offer_history
                    where merchant_id = :merchant and supplier_id = :supplier and at > :at and at < :after group by sku),
                replaced as materialized (
                    select h.sku from offer_history h join later l on l.sku = h.sku
                    where h.merchant_id = :merchant and h.supplier_id = :supplier and h.at = :at
                        and (h.on_hand is null or l.stock) and (h.unit_cost is null or l.cost) limit :most)
                delete from offer_history h using replaced r
                where h.merchant_id = :merchant and h.supplier_id = :supplier and h.at = :at and h.sku = r.sku""")
                .param("merchant", merchant.value())
                .param("supplier", moment.supplier())
                .param("at", Moments.toSql(moment.at()))
                .param("after", Moments.toSql(dayAfter))
                .param("most", PORTION)
                .update();
    }
}
