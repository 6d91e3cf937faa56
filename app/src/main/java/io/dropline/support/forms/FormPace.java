package io.dropline.support.forms;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what one sender sends, for all nodes together: ten within ten minutes. What goes beyond is not counted, so the wait ends by itself. */
@Component
public class FormPace {
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FormPace(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one before it is taken, so that many at once cannot slip through together.
     *
     * @param sender the address it comes from, or what else makes it one sender
     * @return false when it must not be taken
     */
    @Transactional
    public boolean admit(MerchantId merchant, String sender) {
        Instant now = clock.instant();
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, merchant + "/" + sender);
        jdbc.update(
                "delete from form_sending where merchant_id = ? and at < ?",
                merchant.value(),
                Moments.toSql(now.minus(WITHIN)));
        return jdbc.update("""
                        insert into form_sending (merchant_id, sender, at) select ?, ?, ?
                        where (select count(*) from form_sending where merchant_id = ? and sender = ?) < ?""", merchant.value(), sender, Moments.toSql(now), merchant.value(), sender, MOST) == 1;
    }
}
