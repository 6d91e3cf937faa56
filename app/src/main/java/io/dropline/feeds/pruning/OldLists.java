package io.dropline.feeds.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of runs that ended: up to three thousand rows a run. */
@Component
class OldLists implements Perishable {
    private static final int PORTION = 10;

    private final JdbcClient jdbc;

    OldLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataClass data() {
        return DataClass.STOCK_FILE_LISTS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        return jdbc.sql("""
                with old as materialized (
                    select r.id from feed_run r
                    where r.merchant_id = :merchant and r.started_at < :before and r.finished_at < :before and (
                        exists (select 1 from feed_diff d where d.merchant_id = :merchant and d.run_id = r.id)
                        or exists (select 1 from feed_bad_row b where b.merchant_id = :merchant and b.run_id = r.id)
                        or exists (select 1 from feed_unknown_sku u where u.merchant_id = :merchant and u.run_id = r.id))
                    order by r.started_at limit :most for update skip locked),
                differences as (delete from feed_diff d using old where d.merchant_id = :merchant and d.run_id = old.id),
                bad as (delete from feed_bad_row b using old where b.merchant_id = :merchant and b.run_id = old.id),
                unknown as (delete from feed_unknown_sku u using old where u.merchant_id = :merchant and u.run_id = old.id)
                select count(*) from old""")
                        .param("merchant", merchant.value())
                        .param("before", Moments.toSql(before))
                        .param("most", PORTION)
                        .query(Integer.class)
                        .single()
                == PORTION;
    }
}
