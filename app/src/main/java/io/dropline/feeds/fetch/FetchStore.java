package io.dropline.feeds.fetch;

import io.dropline.feeds.setup.Feed;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What fetching keeps on the feeds. */
@Repository
class FetchStore {
    record Claim(MerchantId merchant, UUID feed) {}

    record Known(byte @Nullable [] secret, Seen seen) {}

    /** A feed whose last file is older than it should be. */
    record Late(
            MerchantId merchant,
            UUID feed,
            String name,
            String supplier,
            @Nullable Instant lastFileAt,
            String fetchProblem) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FetchStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Feeds whose time has come, each for this node alone until the lease ends. */
    List<Claim> claim(int most, Duration lease) {
        return jdbc.sql("""
                update feed set fetch_until = now() + make_interval(secs => ?)
                where (merchant_id, id) in (
                    select merchant_id, id from feed
                    where next_fetch_at <= ? and state <> 'PAUSED' and (fetch_until is null or fetch_until < now())
                    order by next_fetch_at limit ? for update skip locked)
                returning merchant_id, id""")
                .params(lease.toSeconds(), Moments.toSql(clock.instant()), most)
                .query((row, number) ->
                        new Claim(new MerchantId(Moments.uuid(row, "merchant_id")), Moments.uuid(row, "id")))
                .list();
    }

    Optional<Known> known(Feed feed) {
        return jdbc.sql("select secret, seen from feed where merchant_id = ? and id = ?")
                .params(feed.merchant().value(), feed.id())
                .query((row, number) -> {
                    String seen = row.getString("seen");
                    return new Known(
                            row.getBytes("secret"), seen == null ? Seen.NOTHING : json.readValue(seen, Seen.class));
                })
                .optional();
    }

    /** Null leaves what was seen, and the host key, as they are. */
    void wentWell(Feed feed, @Nullable Instant next, @Nullable Seen seen, String hostKey, String remark) {
        ended("""
                update feed set fetch_until = null, fetched_at = :now, failures = 0, fetch_problem = :why, next_fetch_at = :next,
                    seen = coalesce(cast(:seen as jsonb), seen), host_key = coalesce(host_key, nullif(:key, ''))
                where merchant_id = :merchant and id = :id""", feed, next, remark)
                .param("seen", seen == null ? null : json.writeValueAsString(seen), Types.VARCHAR)
                .param("key", hostKey)
                .update();
    }

    void failed(Feed feed, @Nullable Instant next, String why) {
        ended("""
                update feed set fetch_until = null, fetched_at = :now, failures = failures + 1, fetch_problem = :why, next_fetch_at = :next
                where merchant_id = :merchant and id = :id""", feed, next, why).update();
    }

    private JdbcClient.StatementSpec ended(String sql, Feed feed, @Nullable Instant next, String why) {
        return jdbc.sql(sql)
                .param("now", Moments.toSql(clock.instant()))
                .param("next", next == null ? null : Moments.toSql(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", why)
                .param("merchant", feed.merchant().value())
                .param("id", feed.id());
    }

    /** Active feeds that have had no file for longer than their intervals and what is tolerated beyond. */
    List<Late> late() {
        return jdbc.sql("""
                select f.merchant_id, f.id, f.name, s.name as supplier, f.last_file_at, f.fetch_problem
                from feed f join supplier s on s.merchant_id = f.merchant_id and s.id = f.supplier_id
                where f.state = 'ACTIVE' and s.state = 'ACTIVE'
                    and coalesce(f.last_file_at, f.created_at)
                        + make_interval(secs => f.expected_minutes * 60 * cast(f.tolerances ->> 'overdue' as double precision)) < ?""")
                .params(Moments.toSql(clock.instant()))
                .query((row, number) -> new Late(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        Moments.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("supplier"),
                        Moments.instantOrNull(row, "last_file_at"),
                        row.getString("fetch_problem")))
                .list();
    }

    /** Subjects of open problems about late feeds that are not late any more. */
    List<Claim> backInTime() {
        return jdbc.sql("""
                select p.merchant_id, f.id from problem p join feed f on f.merchant_id = p.merchant_id and p.subject = 'feed:' || f.id
                where p.kind = 'feed.late' and p.resolved_at is null
                    and (f.state <> 'ACTIVE' or coalesce(f.last_file_at, f.created_at)
                        + make_interval(secs => f.expected_minutes * 60 * cast(f.tolerances ->> 'overdue' as double precision)) >= ?)""")
                .params(Moments.toSql(clock.instant()))
                .query((row, number) ->
                        new Claim(new MerchantId(Moments.uuid(row, "merchant_id")), Moments.uuid(row, "id")))
                .list();
    }
}
