package io.dropline.console;

import static io.dropline.platform.db.Moments.toSql;

import io.dropline.platform.MerchantId;
import io.dropline.support.life.ConversationState;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the frame around every page tells, in one statement. */
@Repository
class FrameStore {
    private final JdbcClient jdbc;

    FrameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Around(
            String merchantName, String currency, int openProblems, int urgentProblems, int waiting, int overdue) {}

    /** An answer is owed where somebody wrote last, and where one was promised whose time has passed. */
    Around around(MerchantId merchant, Instant now) {
        return jdbc.sql("""
                select m.name, m.currency, p.open, p.urgent, c.waiting, c.overdue
                from merchant m
                cross join lateral (
                    select count(*) as open, count(*) filter (where severity = 'URGENT') as urgent
                    from problem where merchant_id = m.id and resolved_at is null) p
                cross join lateral (
                    select count(*) as waiting, count(*) filter (where c.due_at < :now) as overdue
                    from conversation c where c.merchant_id = m.id and %s) c
                where m.id = :merchant
                """.formatted(ConversationState.OWES_AN_ANSWER))
                .param("merchant", merchant.value())
                .param("now", toSql(now))
                .query((row, number) -> new Around(
                        row.getString("name"),
                        row.getString("currency"),
                        row.getInt("open"),
                        row.getInt("urgent"),
                        row.getInt("waiting"),
                        row.getInt("overdue")))
                .single();
    }
}
