package io.dropline.feeds.run;

import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.guard.Figures;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.staging.BadRow;
import io.dropline.feeds.staging.Differences;
import io.dropline.feeds.staging.Repeats;
import io.dropline.feeds.staging.Staged;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The feed_run and feed_bad_row tables. */
@Repository
class RunStore {
    private static final String SELECT = """
            select merchant_id, id, feed_id, supplier_id, scope, made_at, file_name, tolerances, expected_seconds, started_at, state, takes_stock, takes_terms,
                rows, bad_rows, repeated, conflicting, unknown, stock_changed, left_out, repriced, changes, applied_to from feed_run\s""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunStore(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Run begin(FeedDelivery delivery) {
        UUID id = Ids.next();
        jdbc.update(
                """
                insert into feed_run (merchant_id, id, feed_id, supplier_id, scope, made_at, file_name, file_sha256, tolerances, expected_seconds, state, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'STAGING', ?)""",
                delivery.merchant().value(),
                id,
                delivery.feedId(),
                delivery.supplierId(),
                delivery.scope().name(),
                Moments.toSql(delivery.madeAt()),
                delivery.fileName(),
                delivery.fileSha256(),
                json.writeValueAsString(delivery.tolerances()),
                delivery.expectedEvery().toSeconds(),
                Moments.toSql(clock.instant()));
        return get(delivery.merchant(), id);
    }

    /** The newest run of the same file; a broken one does not count. */
    Optional<Run> same(FeedDelivery delivery) {
        return jdbc
                .query(SELECT + """
                                where merchant_id = ? and feed_id = ? and file_sha256 = ? and state <> 'BROKEN'
                                order by started_at desc, id desc limit 1""", this::run, delivery.merchant().value(), delivery.feedId(), delivery.fileSha256())
                .stream()
                .findFirst();
    }

    /** Whether the feed brought no other file after this one. */
    boolean latest(Run run) {
        return Boolean.FALSE.equals(jdbc.queryForObject(
                "select exists (select 1 from feed_run where merchant_id = ? and feed_id = ? and (started_at, id) > (?, ?))",
                Boolean.class,
                run.merchant().value(),
                run.feedId(),
                Moments.toSql(run.startedAt()),
                run.id()));
    }

    Run get(MerchantId merchant, UUID id) {
        return find(merchant, id).orElseThrow();
    }

    Optional<Run> find(MerchantId merchant, UUID id) {
        return jdbc.query(SELECT + "where merchant_id = ? and id = ?", this::run, merchant.value(), id).stream()
                .findFirst();
    }

    /** Runs that are to go on, the oldest first. */
    List<Run> unfinished() {
        return jdbc.query(
                SELECT
                        + "where state in ('STAGING', 'STAGED', 'APPROVED', 'MERGING') order by started_at, id limit 100",
                this::run);
    }

    void state(Run run, RunState state) {
        jdbc.update(
                "update feed_run set state = ?, progress = 0 where merchant_id = ? and id = ?",
                state.name(),
                run.merchant().value(),
                run.id());
    }

    /** It is over; how it ended is in {@code why} where it was not applied. */
    void end(Run run, RunState state, String why) {
        jdbc.update(
                "update feed_run set state = ?, progress = 1, why = ?, finished_at = ? where merchant_id = ? and id = ?",
                state.name(),
                why,
                Moments.toSql(clock.instant()),
                run.merchant().value(),
                run.id());
    }

    void progress(Run run, double progress) {
        jdbc.update(
                "update feed_run set progress = ? where merchant_id = ? and id = ?",
                progress,
                run.merchant().value(),
                run.id());
    }

    void applied(Run run, long appliedTo) {
        jdbc.update(
                "update feed_run set applied_to = ?, progress = ? where merchant_id = ? and id = ?",
                appliedTo,
                (double) appliedTo / Math.max(1, run.changes()),
                run.merchant().value(),
                run.id());
    }

    void staged(Run run, Staged staged, boolean takesStock, boolean takesTerms) {
        jdbc.update(
                "update feed_run set state = 'STAGED', progress = 0, rows = ?, bad_rows = ?, repeated = 0, conflicting = 0, takes_stock = ?, takes_terms = ? where merchant_id = ? and id = ?",
                staged.rows(),
                staged.badRows(),
                takesStock,
                takesTerms,
                run.merchant().value(),
                run.id());
        jdbc.update(
                "delete from feed_bad_row where merchant_id = ? and run_id = ?",
                run.merchant().value(),
                run.id());
        record Numbered(int n, BadRow row) {}
        List<Numbered> numbered = new ArrayList<>();
        staged.firstBad().forEach(row -> numbered.add(new Numbered(numbered.size() + 1, row)));
        jdbc.update(
                "insert into feed_bad_row (merchant_id, run_id, n, line, why, raw) select ?, ?, * from unnest(?, ?, ?, ?)",
                Columns.of(numbered)
                        .value(run.merchant().value())
                        .value(run.id())
                        .integer(Numbered::n)
                        .bigint(one -> one.row().line())
                        .text(one -> one.row().why())
                        .text(one -> one.row().raw()));
    }

    void unrepeated(Run run, Repeats repeats) {
        jdbc.update(
                "update feed_run set repeated = repeated + ?, conflicting = conflicting + ?, rows = rows - ? where merchant_id = ? and id = ?",
                repeats.same(),
                repeats.conflicting(),
                repeats.dropped(),
                run.merchant().value(),
                run.id());
    }

    void compared(Run run, Differences found, boolean takesStock, boolean takesTerms) {
        jdbc.update(
                """
                update feed_run set unknown = ?, stock_changed = ?, left_out = ?, repriced = ?, changes = ?, applied_to = 0, takes_stock = ?, takes_terms = ?
                where merchant_id = ? and id = ?""",
                found.unknown(),
                found.stockChanged(),
                found.leftOut(),
                found.repriced(),
                found.changes(),
                takesStock,
                takesTerms,
                run.merchant().value(),
                run.id());
    }

    void found(Run run, List<Finding> findings, String why) {
        jdbc.update(
                "update feed_run set findings = ?::jsonb, why = ? where merchant_id = ? and id = ?",
                json.writeValueAsString(findings),
                why,
                run.merchant().value(),
                run.id());
    }

    /** The last file of the feed, of the same scope, that was applied. */
    Figures.@Nullable Last last(Run run) {
        return jdbc
                .query(
                        """
                        select rows, unknown from feed_run where merchant_id = ? and feed_id = ? and scope = ? and state = 'APPLIED' and id <> ?
                        order by made_at desc limit 1""",
                        (row, index) -> new Figures.Last(row.getLong("rows"), row.getLong("unknown")),
                        run.merchant().value(),
                        run.feedId(),
                        run.scope().name(),
                        run.id())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Runs of the feed that wait for a person and are not newer than this one. */
    List<Run> waitingBefore(Run run) {
        return jdbc.query(
                SELECT + "where merchant_id = ? and feed_id = ? and state = 'HELD' and made_at <= ? and id <> ?",
                this::run,
                run.merchant().value(),
                run.feedId(),
                Moments.toSql(run.madeAt()),
                run.id());
    }

    /** Takes a person's decision, if the run still waits for one. */
    boolean decide(MerchantId merchant, UUID id, RunState state, String by, String note) {
        boolean over = state == RunState.REJECTED;
        return jdbc.update(
                        """
                        update feed_run set state = ?, progress = 0, decided_by = ?, decided_at = ?, decision_note = ?,
                            finished_at = case when ? then ?::timestamptz end
                        where merchant_id = ? and id = ? and state = 'HELD'""",
                        state.name(),
                        by,
                        Moments.toSql(clock.instant()),
                        note,
                        over,
                        Moments.toSql(clock.instant()),
                        merchant.value(),
                        id)
                == 1;
    }

    private Run run(ResultSet row, int index) throws SQLException {
        return new Run(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "id"),
                Moments.uuid(row, "feed_id"),
                Moments.uuid(row, "supplier_id"),
                Scope.valueOf(row.getString("scope")),
                Moments.instant(row, "made_at"),
                row.getString("file_name"),
                json.readValue(row.getString("tolerances"), FeedTolerances.class),
                Duration.ofSeconds(row.getLong("expected_seconds")),
                Moments.instant(row, "started_at"),
                RunState.valueOf(row.getString("state")),
                row.getBoolean("takes_stock"),
                row.getBoolean("takes_terms"),
                counts(row),
                row.getLong("changes"),
                row.getLong("applied_to"));
    }

    static FeedCounts counts(ResultSet row) throws SQLException {
        return new FeedCounts(
                row.getLong("rows"),
                row.getLong("bad_rows"),
                row.getLong("repeated"),
                row.getLong("conflicting"),
                row.getLong("unknown"),
                Math.max(0, row.getLong("rows") - row.getLong("unknown")),
                row.getLong("stock_changed"),
                row.getLong("left_out"),
                row.getLong("repriced"));
    }
}
