package io.dropline.routing.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Questions by which old decisions could be made again. The decision stays with its plan and its reasons. */
@Component
class OldQuestions implements Perishable {
    private final JdbcTemplate jdbc;
    private final Walks walks;

    OldQuestions(JdbcTemplate jdbc, Walks walks) {
        this.jdbc = jdbc;
        this.walks = walks;
    }

    @Override
    public DataClass data() {
        return DataClass.ROUTING_QUESTIONS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Walks.Portion old = walks.next(merchant, "routing_decision", "routing_decision", "decided_at", before);
        jdbc.update(
                "update routing_decision set question = null where merchant_id = ? and id = any(?) and question is not null",
                Columns.of(old.ids()).value(merchant.value()).uuid(id -> id));
        return old.more();
    }
}
