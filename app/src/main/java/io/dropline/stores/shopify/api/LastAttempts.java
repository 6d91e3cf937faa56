package io.dropline.stores.shopify.api;

import io.dropline.mailroom.OutboxDocument;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When documents were last tried: what the store does not show some time after that, it will never show. */
@Component
public class LastAttempts {
    private final JdbcTemplate jdbc;

    LastAttempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When the last attempt ended, or began where nobody noted its end. */
    public Instant of(OutboxDocument document) {
        List<Instant> ends = jdbc.query(
                """
                select coalesce(ended_at, started_at) as at from outbox_attempt
                where merchant_id = ? and outbox_id = ? order by attempt desc limit 1""", (row, _) -> Moments.instant(row, "at"), document.merchant().value(), document.id());
        return ends.isEmpty() ? document.createdAt() : ends.getFirst();
    }
}
