package io.dropline.carriers.easypost;

import io.dropline.carriers.easypost.EasyPostAccounts.Account;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Moments;
import io.dropline.platform.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The safety net below the webhooks: asks for parcels that are on their way and of which nothing was heard for half a day. The longest silent
 * come first; a parcel that nobody scans for two months is given up.
 */
@Component
class EasyPostPoll implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(EasyPostPoll.class);
    private static final Duration SILENCE = Duration.ofHours(12);
    private static final Duration GIVEN_UP = Duration.ofDays(60);
    private static final int AT_ONCE = 200;
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
        for (String tracker : silent(account)) {
            Reply reply = api.read(account, tracker);
            if (reply instanceof Reply.Answered answered && answered.ok()) {
                found.add(Trackers.draft(account, tracker, answered.body()));
            } else if (!(reply instanceof Reply.Answered answered) || answered.status() != 404) {
                LOG.warn(
                        "EasyPost could not be asked for merchant {}; the rest of the round is left out",
                        account.merchant());
                break;
            }
        }
        if (!found.isEmpty()) {
            inbox.accept(found);
        }
    }

    private List<String> silent(Account account) {
        Instant now = clock.instant();
        return jdbc.queryForList(
                """
                select distinct tracker_ref from (
                    select tracker_ref, coalesce(last_event_at, announced_at) as heard from package
                    where merchant_id = ? and tracker_ref is not null and status not in ('DELIVERED', 'RETURNED', 'CANCELLED')
                      and coalesce(last_event_at, announced_at) between ? and ?
                    order by heard limit ?) as silent""",
                String.class,
                account.merchant().value(),
                Moments.toSql(now.minus(GIVEN_UP)),
                Moments.toSql(now.minus(SILENCE)),
                AT_ONCE);
    }
}
