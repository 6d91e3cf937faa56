package io.dropline.mailroom.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Empties documents that were handled or set aside. Source and key stay, for ever: whatever comes again, however late, is known. What waits for a
 * person keeps its contents.
 */
@Component
class IncomingContents implements Perishable {
    private final JdbcTemplate jdbc;
    private final Walks walks;
    private final Clock clock;

    IncomingContents(JdbcTemplate jdbc, Walks walks, Clock clock) {
        this.jdbc = jdbc;
        this.walks = walks;
        this.clock = clock;
    }

    @Override
    public DataClass data() {
        return DataClass.INCOMING_DOCUMENTS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Walks.Portion old = walks.next(merchant, "inbox", "inbox", "received_at", before);
        jdbc.update(
                """
                update inbox i set body = '', headers = '{}', pruned_at = ? from (
                    select id from inbox
                    where merchant_id = ? and id = any(?) and state in ('HANDLED', 'SET_ASIDE') and handled_at < ? and pruned_at is null
                    for update skip locked) mine
                where i.merchant_id = ? and i.id = mine.id""",
                Columns.of(old.ids())
                        .at(clock.instant())
                        .value(merchant.value())
                        .uuid(id -> id)
                        .at(before)
                        .value(merchant.value()));
        return old.more();
    }
}
