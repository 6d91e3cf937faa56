package io.dropline.lab.replay;

import io.dropline.lab.replay.Replay.State;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Replays in the database. */
@Repository
class ReplayStore {
    record Waiting(MerchantId merchant, Replay replay) {}

    private static final String ROW = """
            select merchant_id, id, days, wishes, against, asked_at, asked_by, state, decisions, done, result, trouble, finished_at
            from policy_replay\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ReplayStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(MerchantId merchant, UUID id, int days, RoutingWishes wishes, int against, String by) {
        jdbc.sql("""
                insert into policy_replay (merchant_id, id, days, wishes, against, asked_at, asked_by, state)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, 'WAITING')""")
                .params(
                        merchant.value(),
                        id,
                        days,
                        json.writeValueAsString(wishes),
                        against,
                        Moments.toSql(clock.instant()),
                        by)
                .update();
    }

    Optional<Replay> find(MerchantId merchant, UUID id) {
        return jdbc.sql(ROW + "where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(this::row)
                .optional();
    }

    List<Replay> list(MerchantId merchant) {
        return jdbc.sql(ROW + "where merchant_id = ? order by asked_at desc, id desc limit 20")
                .param(merchant.value())
                .query(this::row)
                .list();
    }

    /** The next to do, of all merchants; also one that another node began and did not end. */
    Optional<Waiting> next() {
        return jdbc.sql(ROW + "where state in ('WAITING', 'RUNNING') order by asked_at, id limit 1")
                .query((row, index) -> new Waiting(new MerchantId(Moments.uuid(row, "merchant_id")), row(row, index)))
                .optional();
    }

    void running(MerchantId merchant, UUID id, int decisions, int done) {
        jdbc.sql("update policy_replay set state = 'RUNNING', decisions = ?, done = ? where merchant_id = ? and id = ?")
                .params(decisions, done, merchant.value(), id)
                .update();
    }

    void done(MerchantId merchant, UUID id, Replayed result) {
        jdbc.sql("""
                update policy_replay set state = 'DONE', done = decisions, result = ?::jsonb, finished_at = ?
                where merchant_id = ? and id = ?""")
                .params(json.writeValueAsString(result), Moments.toSql(clock.instant()), merchant.value(), id)
                .update();
    }

    void failed(MerchantId merchant, UUID id, String trouble) {
        jdbc.sql(
                        "update policy_replay set state = 'FAILED', trouble = ?, finished_at = ? where merchant_id = ? and id = ?")
                .params(trouble, Moments.toSql(clock.instant()), merchant.value(), id)
                .update();
    }

    private Replay row(ResultSet row, int number) throws SQLException {
        @Nullable String result = row.getString("result");
        return new Replay(
                Moments.uuid(row, "id"),
                row.getInt("days"),
                json.readValue(row.getString("wishes"), RoutingWishes.class),
                row.getInt("against"),
                Moments.instant(row, "asked_at"),
                row.getString("asked_by"),
                State.valueOf(row.getString("state")),
                row.getInt("decisions"),
                row.getInt("done"),
                result == null ? null : json.readValue(result, Replayed.class),
                row.getString("trouble"),
                row.getTimestamp("finished_at") == null ? null : Moments.instant(row, "finished_at"));
    }
}
