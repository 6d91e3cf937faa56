package io.dropline.feeds.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs that ended, with their lists. The last one in force of a feed and scope stays, since the next file is judged beside it, and so does whatever
 * came after it. A file that comes again when its run is gone is older than the one in force, and refused for that.
 */
@Component
class OldRuns implements Perishable {
    private static final int PORTION = 10;

    private final JdbcClient jdbc;

    OldRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataClass data() {
        return DataClass.STOCK_FILE_RUNS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        return jdbc.sql("""
                with old as materialized (
                    select r.id from feed_run r
                    where r.merchant_id = :merchant and r.started_at < :before and r.finished_at < :before
                        and exists (select 1 from feed_run n where n.merchant_id = :merchant and n.feed_id = r.feed_id and n.scope = r.scope
                            and n.state = 'APPLIED' and n.made_at > r.made_at)
                    order by r.started_at limit :most for update skip locked),
                differences as (delete from feed_diff d using old where d.merchant_id = :merchant and d.run_id = old.id),
                bad as (delete from feed_bad_row b using old where b.merchant_id = :merchant and b.run_id = old.id),
                unknown as (delete from feed_unknown_sku u using old where u.merchant_id = :merchant and u.run_id = old.id),
                runs as (delete from feed_run r using old where r.merchant_id = :merchant and r.id = old.id)
                select count(*) from old""")
                        .param("merchant", merchant.value())
                        .param("before", Moments.toSql(before))
                        .param("most", PORTION)
                        .query(Integer.class)
                        .single()
                == PORTION;
    }
}
