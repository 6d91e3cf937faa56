package io.dropline.finance.claims;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells what happened to claims: on the claim itself and on its order's timeline. */
@Component
public class ClaimStory {
    /** @param kind "credited"; on the timeline "claim.credited" */
    public record Entry(UUID claimId, UUID orderId, String kind, String actor, String summary) {}

    private final JdbcTemplate jdbc;
    private final Timeline timeline;
    private final Clock clock;

    ClaimStory(JdbcTemplate jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    public void add(MerchantId merchant, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into supplier_claim_entry (merchant_id, claim_id, id, at, kind, actor, summary)
                select ?, c, i, ?, kind, actor, summary from unnest(?, ?, ?, ?, ?) as t(c, i, kind, actor, summary)""",
                Columns.of(entries)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Entry::claimId)
                        .uuid(unused -> Ids.next())
                        .text(Entry::kind)
                        .text(Entry::actor)
                        .text(Entry::summary));
        timeline.add(entries.stream()
                .map(entry -> new TimelineEntry(
                        merchant, entry.orderId(), now, "claim." + entry.kind(), entry.actor(), entry.summary()))
                .toList());
    }
}
