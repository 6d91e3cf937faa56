package io.dropline.timeline;

import io.dropline.platform.Ids;
import io.dropline.platform.db.Columns;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the story, in the transaction of the facts it tells of. */
@Component
public class Timeline {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Timeline(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds entries; reading order is {@code occurredAt}, then the order given here. */
    public void add(List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary)
                select m, i, o, at, ?, kind, actor, summary
                from unnest(?, ?, ?, ?, ?, ?, ?) as t(m, i, o, at, kind, actor, summary)""",
                Columns.of(entries)
                        .at(clock.instant())
                        .uuid(entry -> entry.merchant().value())
                        .uuid(unused -> Ids.next())
                        .uuid(TimelineEntry::orderId)
                        .instant(TimelineEntry::occurredAt)
                        .text(TimelineEntry::kind)
                        .text(TimelineEntry::actor)
                        .text(TimelineEntry::summary));
    }
}
