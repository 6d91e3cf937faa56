package io.dropline.support.mailboxes;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each mailbox has been read. It says so only of what is in the inbox already. */
@Component
public class MailboxReading {
    private static final String UNREADABLE = "mailbox.unreadable";
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final List<Duration> AFTER_FAILURES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final int TOLD_AFTER = 3;

    /**
     * A mailbox whose turn it is.
     *
     * @param uidValidity what the UIDs belong to; null before the first time
     */
    public record Turn(
            MerchantId merchant,
            UUID id,
            String address,
            String host,
            int port,
            MailboxSecurity security,
            String username,
            String password,
            String folder,
            boolean tagged,
            LocalDate since,
            @Nullable Long uidValidity,
            long lastUid) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Problems problems;
    private final Clock clock;

    MailboxReading(JdbcClient jdbc, SecretBox box, Problems problems, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.problems = problems;
        this.clock = clock;
    }

    /** Those whose time has come, the longest waiting first. */
    public List<Turn> due(int most) {
        return jdbc.sql("""
                select merchant_id, id, address, host, port, security, username, password, folder, tagged, since, uid_validity, last_uid
                from mailbox where state = 'ACTIVE' and next_fetch_at <= ? order by next_fetch_at limit ?""")
                .params(Moments.toSql(clock.instant()), most)
                .query((row, number) -> new Turn(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        Moments.uuid(row, "id"),
                        row.getString("address"),
                        row.getString("host"),
                        row.getInt("port"),
                        MailboxSecurity.valueOf(row.getString("security")),
                        row.getString("username"),
                        box.openText(Mailboxes.PASSWORD, row.getBytes("password")),
                        row.getString("folder"),
                        row.getBoolean("tagged"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("uid_validity", Long.class),
                        row.getLong("last_uid")))
                .list();
    }

    /** Every mail up to this one is in the inbox. */
    @Transactional
    public void read(Turn turn, long uidValidity, long lastUid) {
        jdbc.sql("update mailbox set uid_validity = ?, last_uid = ? where merchant_id = ? and id = ?")
                .params(uidValidity, lastUid, turn.merchant().value(), turn.id())
                .update();
    }

    /** All there is was read. */
    @Transactional
    public void done(Turn turn) {
        wentWell(turn, clock.instant().plus(EVERY));
    }

    /** Mails are left: its next turn comes at once. */
    @Transactional
    public void goesOn(Turn turn) {
        wentWell(turn, clock.instant());
    }

    private void wentWell(Turn turn, Instant next) {
        jdbc.sql("""
                update mailbox set fetched_at = ?, failures = 0, fetch_problem = '', next_fetch_at = ? where merchant_id = ? and id = ?""")
                .params(
                        Moments.toSql(clock.instant()),
                        Moments.toSql(next),
                        turn.merchant().value(),
                        turn.id())
                .update();
        ended(turn.merchant(), turn.id(), "The mailbox was read again");
    }

    /** Nobody needs to look after its reading any more. */
    void ended(MerchantId merchant, UUID mailbox, String how) {
        problems.resolve(merchant, UNREADABLE, List.of(subject(mailbox)), how);
    }

    /** It could not be read, which may pass: later pauses are longer, and after some a person is told. */
    @Transactional
    public void failed(Turn turn, String why) {
        if (postpone(turn, why) >= TOLD_AFTER) {
            tell(turn, why);
        }
    }

    /** It cannot be read until a person has changed something. */
    @Transactional
    public void refused(Turn turn, String why) {
        if (postpone(turn, why) > 0) {
            tell(turn, why);
        }
    }

    /** Answers how often in a row it failed; 0 if it was paused or removed meanwhile, so that nobody needs to know. */
    private int postpone(Turn turn, String why) {
        int failures = jdbc.sql(
                        "update mailbox set fetched_at = ?, failures = failures + 1, fetch_problem = ? where merchant_id = ? and id = ? and state = 'ACTIVE' returning failures")
                .params(Moments.toSql(clock.instant()), why, turn.merchant().value(), turn.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration wait = AFTER_FAILURES.get(Math.clamp(failures - 1L, 0, AFTER_FAILURES.size() - 1));
        jdbc.sql("update mailbox set next_fetch_at = ? where merchant_id = ? and id = ?")
                .params(
                        Moments.toSql(clock.instant().plus(wait)),
                        turn.merchant().value(),
                        turn.id())
                .update();
        return failures;
    }

    private void tell(Turn turn, String why) {
        problems.raise(List.of(new Problem(
                turn.merchant(),
                UNREADABLE,
                subject(turn.id()),
                null,
                Severity.URGENT,
                "The mailbox " + turn.address() + " cannot be read",
                why,
                "Correct its settings. Mails wait in the mailbox meanwhile; nothing is lost.",
                "/conversations/mailboxes/" + turn.id())));
    }

    private static String subject(UUID mailbox) {
        return "mailbox:" + mailbox;
    }
}
