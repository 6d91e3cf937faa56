package io.dropline.problems.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Problems that were settled long ago. What is open stays, however old. */
@Component
class OldProblems implements Perishable {
    private final JdbcTemplate jdbc;
    private final Walks walks;

    OldProblems(JdbcTemplate jdbc, Walks walks) {
        this.jdbc = jdbc;
        this.walks = walks;
    }

    @Override
    public DataClass data() {
        return DataClass.SETTLED_PROBLEMS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Walks.Portion old = walks.next(merchant, "problem", "problem", "opened_at", before);
        jdbc.update(
                "delete from problem where merchant_id = ? and id = any(?) and resolved_at < ?",
                Columns.of(old.ids()).value(merchant.value()).uuid(id -> id).at(before));
        return old.more();
    }
}
