package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The lane table: destinations, their breakers and pauses. */
@Repository
class LaneStore {
    private final JdbcTemplate jdbc;

    LaneStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that the lanes of these documents exist. */
    void open(List<OutboxDraft> drafts) {
        jdbc.update(
                "insert into lane (merchant_id, lane) select distinct m, lane from unnest(?, ?) as t(m, lane) on conflict do nothing",
                Columns.of(drafts).uuid(draft -> draft.merchant().value()).text(OutboxDraft::lane));
    }

    /** Lanes that have something to do, each time in another order: there are fewer places than work. Paused lanes are left out. */
    List<LaneState> withWork(Instant now) {
        return jdbc.query(
                """
                select merchant_id, lane, concurrency, per_minute, failures, open_until from lane l
                where paused_by is null and exists (
                    select 1 from outbox o where o.merchant_id = l.merchant_id and o.lane = l.lane
                    and o.state in ('PENDING', 'SENDING', 'UNKNOWN') and o.next_attempt_at <= ?)
                order by random()""",
                (row, index) -> new LaneState(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        row.getString("lane"),
                        row.getInt("concurrency"),
                        row.getInt("per_minute"),
                        row.getInt("failures"),
                        Moments.instantOrNull(row, "open_until")),
                Moments.toSql(now));
    }

    void failed(OutboxDocument document, Instant now) {
        Integer failures = jdbc.queryForObject(
                "update lane set failures = failures + 1 where merchant_id = ? and lane = ? returning failures",
                Integer.class,
                document.merchant().value(),
                document.lane());
        Instant rest = LaneState.restAfter(failures == null ? 0 : failures, now);
        if (rest != null) {
            jdbc.update(
                    "update lane set open_until = ? where merchant_id = ? and lane = ?",
                    Moments.toSql(rest),
                    document.merchant().value(),
                    document.lane());
        }
    }

    void works(OutboxDocument document) {
        jdbc.update(
                "update lane set failures = 0, open_until = null where merchant_id = ? and lane = ? and failures > 0",
                document.merchant().value(),
                document.lane());
    }

    boolean pause(MerchantId merchant, String lane, String by) {
        return jdbc.update(
                        "update lane set paused_by = ? where merchant_id = ? and lane = ?", by, merchant.value(), lane)
                == 1;
    }

    boolean resume(MerchantId merchant, String lane) {
        return jdbc.update(
                        "update lane set paused_by = null, failures = 0, open_until = null where merchant_id = ? and lane = ?",
                        merchant.value(),
                        lane)
                == 1;
    }
}
