package io.dropline.lab.replay;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of replays that nobody needs any more. */
@Component
class OldReplays implements Perishable {
    private static final int PORTION = 100;

    private final JdbcClient jdbc;

    OldReplays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataClass data() {
        return DataClass.POLICY_REPLAYS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        return jdbc.sql("""
                delete from policy_replay where merchant_id = :merchant and id in (
                    select id from policy_replay where merchant_id = :merchant and state in ('DONE', 'FAILED') and finished_at < :before
                    limit :most for update skip locked)""")
                        .param("merchant", merchant.value())
                        .param("before", Moments.toSql(before))
                        .param("most", PORTION)
                        .update()
                == PORTION;
    }
}
