package io.dropline.problems;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Raises and resolves problems, in the transaction of the facts that call for it. */
@Component
public class Problems {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Problems(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens each, or counts it once more where it is open already. */
    public void raise(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into problem (merchant_id, id, kind, subject, order_id, severity, title, reason, next_step, link, opened_at, last_seen_at)
                select distinct on (m, kind, subject) m, i, kind, subject, o, severity, title, reason, next_step, link, ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t(m, i, kind, subject, o, severity, title, reason, next_step, link)
                on conflict (merchant_id, kind, subject) where resolved_at is null
                do update set last_seen_at = excluded.last_seen_at, seen = problem.seen + 1, reason = excluded.reason""",
                Columns.of(problems)
                        .at(clock.instant())
                        .at(clock.instant())
                        .uuid(problem -> problem.merchant().value())
                        .uuid(unused -> Ids.next())
                        .text(Problem::kind)
                        .text(Problem::subject)
                        .uuid(Problem::orderId)
                        .text(problem -> problem.severity().name())
                        .text(Problem::title)
                        .text(Problem::reason)
                        .text(Problem::nextStep)
                        .text(Problem::link));
    }

    /** Closes what is open of this kind on these subjects, and says how. */
    public void resolve(MerchantId merchant, String kind, List<String> subjects, String resolution) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update problem set resolved_at = ?, resolution = ?
                where merchant_id = ? and kind = ? and subject = any(?) and resolved_at is null""",
                Columns.of(subjects)
                        .at(clock.instant())
                        .value(resolution)
                        .value(merchant.value())
                        .value(kind)
                        .text(subject -> subject));
    }

    /** A person closes one. */
    public boolean resolve(MerchantId merchant, UUID id, String resolution) {
        return jdbc.update(
                        "update problem set resolved_at = ?, resolution = ? where merchant_id = ? and id = ? and resolved_at is null",
                        Moments.toSql(clock.instant()),
                        resolution,
                        merchant.value(),
                        id)
                == 1;
    }

    /** A person takes one. */
    public boolean own(MerchantId merchant, UUID id, String owner) {
        return jdbc.update(
                        "update problem set owner = ? where merchant_id = ? and id = ? and resolved_at is null",
                        owner,
                        merchant.value(),
                        id)
                == 1;
    }
}
