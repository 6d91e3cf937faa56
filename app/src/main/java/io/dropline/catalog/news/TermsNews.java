package io.dropline.catalog.news;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.db.Portion;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a supplier's costs, MAPs and MSRPs by the thousand. They lie in a numbered table with the columns sku, terms (whether the row is about terms),
 * unit_cost, map_price and msrp (null: stays as it is).
 */
@Component
public class TermsNews {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    TermsNews(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a portion, in the caller's transaction, which holds no stock yet: rows are locked in the order of their keys, as everybody locks offers.
     * What was told later than {@code madeAt} stays.
     */
    public void take(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        // row by row, by key, whatever the planner knows of sizes
        jdbc.execute("set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off");
        Integer locked = jdbc.queryForObject(
                """
                select count(*) from (select sku from %s where n > ? and n <= ? and terms order by n) c cross join lateral (
                    select 1 from offer where merchant_id = ? and supplier_id = ? and sku = c.sku for no key update) o""".formatted(portion.table()),
                Integer.class,
                portion.after(),
                portion.upTo(),
                merchant.value(),
                supplier);
        jdbc.execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
        if (locked != null && locked > 0) {
            write(merchant, supplier, madeAt, portion);
        }
    }

    private void write(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        jdbc.update(
                """
                update offer o set unit_cost = coalesce(c.unit_cost, o.unit_cost), map_price = coalesce(c.map_price, o.map_price),
                    msrp = coalesce(c.msrp, o.msrp), terms_as_of = ?, updated_at = ?
                from %s c where c.n > ? and c.n <= ? and c.terms and o.merchant_id = ? and o.supplier_id = ? and o.sku = c.sku
                    and (o.terms_as_of is null or o.terms_as_of <= ?)""".formatted(portion.table()),
                Moments.toSql(madeAt),
                Moments.toSql(clock.instant()),
                portion.after(),
                portion.upTo(),
                merchant.value(),
                supplier,
                Moments.toSql(madeAt));
    }
}
