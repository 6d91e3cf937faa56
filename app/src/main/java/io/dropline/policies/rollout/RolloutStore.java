package io.dropline.policies.rollout;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.policies.rollout.Rollout.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rollouts in the database. */
@Repository
class RolloutStore {
    private static final String ROW = """
            select id, version, against, share, started_at, started_by, ended_at, ended_by, outcome from policy_rollout
            where merchant_id = ?\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RolloutStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Rollout> running(MerchantId merchant) {
        return jdbc.sql(ROW + "and ended_at is null")
                .param(merchant.value())
                .query(RolloutStore::row)
                .optional();
    }

    Optional<Rollout> find(MerchantId merchant, UUID id) {
        return jdbc.sql(ROW + "and id = ?")
                .params(merchant.value(), id)
                .query(RolloutStore::row)
                .optional();
    }

    List<Rollout> list(MerchantId merchant) {
        return jdbc.sql(ROW + "order by started_at desc, id desc limit 100")
                .param(merchant.value())
                .query(RolloutStore::row)
                .list();
    }

    /** False if another one runs: only one can. */
    boolean start(MerchantId merchant, UUID id, int version, int against, int share, String by) {
        return jdbc.sql("""
                        insert into policy_rollout (merchant_id, id, version, against, share, started_at, started_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (merchant_id) where ended_at is null do nothing""")
                        .params(merchant.value(), id, version, against, share, Moments.toSql(clock.instant()), by)
                        .update()
                == 1;
    }

    /** False if it has ended already. */
    boolean end(MerchantId merchant, UUID id, Outcome outcome, String by) {
        return jdbc.sql("""
                        update policy_rollout set ended_at = ?, ended_by = ?, outcome = ?
                        where merchant_id = ? and id = ? and ended_at is null""")
                        .params(Moments.toSql(clock.instant()), by, outcome.name(), merchant.value(), id)
                        .update()
                == 1;
    }

    private static Rollout row(ResultSet row, int number) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Rollout(
                Moments.uuid(row, "id"),
                row.getInt("version"),
                row.getInt("against"),
                row.getInt("share"),
                Moments.instant(row, "started_at"),
                row.getString("started_by"),
                row.getTimestamp("ended_at") == null ? null : Moments.instant(row, "ended_at"),
                row.getString("ended_by"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
