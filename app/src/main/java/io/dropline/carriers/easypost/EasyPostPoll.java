package io.dropline.carriers.easypost;

import io.dropline.carriers.easypost.EasyPostAccounts.Account;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The safety net below the webhooks: asks for parcels that are on their way and of which nothing was heard for half a day. Those not asked for
 * the longest time come first, so that all get their turn; a parcel that nobody scans for two months is given up.
 */
@Component
class EasyPostPoll implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(EasyPostPoll.class);
    private static final Duration SILENCE = Duration.ofHours(12);
    private static final Duration GIVEN_UP = Duration.ofDays(60);
    private static final int AT_ONCE = 200;
    /** Answers that the next tracker would get as well. */
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 429);

    private final EasyPostAccounts accounts;
    private final EasyPostApi api;
    private final Consumer<List<InboxDraft>> inbox;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    @Autowired
    EasyPostPoll(EasyPostAccounts accounts, EasyPostApi api, Inbox inbox, JdbcTemplate jdbc, Clock clock) {
        this(accounts, api, inbox::acceptAll, jdbc, clock);
    }

    EasyPostPoll(
            EasyPostAccounts accounts,
            EasyPostApi api,
            Consumer<List<InboxDraft>> inbox,
            JdbcTemplate jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "easypost.poll";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(2);
    }

    @Override
    public void run() {
        accounts.all().forEach(this::poll);
    }

    private void poll(Account account) {
        List<InboxDraft> found = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        boolean answers = true;
        for (Iterator<String> trackers = silent(account).iterator(); answers && trackers.hasNext(); ) {
            String tracker = trackers.next();
            Reply reply = api.read(account, tracker);
            answers = reply instanceof Reply.Answered answered && !TURNED_AWAY.contains(answered.status());
            if (answers) {
                asked.add(tracker);
            }
            if (reply instanceof Reply.Answered answered && answered.ok()) {
                found.add(Trackers.draft(account, tracker, answered.body()));
            }
        }
        if (!answers) {
            LOG.warn(
                    "EasyPost could not be asked for merchant {}; the rest of the round is left out",
                    account.merchant());
        }
        if (!found.isEmpty()) {
            inbox.accept(found);
        }
        noteAsked(account, asked);
    }

    private List<String> silent(Account account) {
        Instant now = clock.instant();
        return jdbc.queryForList(
                """
                select tracker_ref from package
                where merchant_id = ? and tracker_ref is not null and status not in ('DELIVERED', 'RETURNED', 'CANCELLED', 'FAILED')
                  and coalesce(last_event_at, announced_at) between ? and ?
                group by tracker_ref
                order by min(tracker_asked_at) nulls first, min(announced_at) limit ?""",
                String.class,
                account.merchant().value(),
                Moments.toSql(now.minus(GIVEN_UP)),
                Moments.toSql(now.minus(SILENCE)),
                AT_ONCE);
    }

    private void noteAsked(Account account, List<String> trackers) {
        if (!trackers.isEmpty()) {
            jdbc.update(
                    "update package set tracker_asked_at = ? where merchant_id = ? and tracker_ref = any(?)",
                    Columns.of(trackers)
                            .at(clock.instant())
                            .value(account.merchant().value())
                            .text(tracker -> tracker));
        }
    }
}
