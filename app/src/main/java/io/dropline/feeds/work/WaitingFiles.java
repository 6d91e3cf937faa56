package io.dropline.feeds.work;

import io.dropline.feeds.archive.FileState;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The line of files, and who reads which. Leased by the database's time, fenced by the number of the attempt. */
@Repository
class WaitingFiles {
    static final Duration LEASE = Duration.ofSeconds(60);

    /** @param attempt from 1 */
    record Claim(MerchantId merchant, UUID file, UUID feed, int attempt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file that has waited longest of a supplier of whom none is being read, or one whose reader is gone. */
    Optional<Claim> claim() {
        try {
            return jdbc.sql("""
                    update feed_file set state = 'READING', attempts = attempts + 1, lease_until = now() + make_interval(secs => ?),
                        stage = '', progress = 0
                    where (merchant_id, id) = (
                        select f.merchant_id, f.id from feed_file f
                        where (f.state = 'WAITING' or (f.state = 'READING' and f.lease_until < now()))
                            and not exists (select 1 from feed_file o where o.merchant_id = f.merchant_id and o.supplier_id = f.supplier_id
                                and o.state = 'READING' and o.id <> f.id)
                        order by f.received_at, f.id limit 1 for update skip locked)
                    returning merchant_id, id, feed_id, attempts""")
                    .params(LEASE.toSeconds())
                    .query((row, number) -> new Claim(
                            new MerchantId(Moments.uuid(row, "merchant_id")),
                            Moments.uuid(row, "id"),
                            Moments.uuid(row, "feed_id"),
                            row.getInt("attempts")))
                    .optional();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return Optional.empty();
        }
    }

    void stillReading(Collection<Claim> claims) {
        for (Claim claim : claims) {
            jdbc.sql("""
                    update feed_file set lease_until = now() + make_interval(secs => ?)
                    where merchant_id = ? and id = ? and state = 'READING' and attempts = ?""")
                    .params(LEASE.toSeconds(), claim.merchant().value(), claim.file(), claim.attempt())
                    .update();
        }
    }

    void progress(Claim claim, String stage, double done) {
        jdbc.sql("update feed_file set stage = ?, progress = ? where merchant_id = ? and id = ? and attempts = ?")
                .params(stage, (float) done, claim.merchant().value(), claim.file(), claim.attempt())
                .update();
    }

    /** False where somebody else has taken the file over. */
    boolean finish(Claim claim, FileState state, @Nullable UUID run, String why, List<String> remarks) {
        return jdbc.sql("""
                update feed_file set state = :state, run_id = :run, why = :why, remarks = :remarks, finished_at = :now, lease_until = null,
                    stage = '', progress = 1
                where merchant_id = :merchant and id = :file and state = 'READING' and attempts = :attempt""")
                        .param("state", state.name())
                        .param("run", run, java.sql.Types.OTHER)
                        .param("why", why)
                        .param("remarks", remarks.toArray(String[]::new))
                        .param("now", Moments.toSql(clock.instant()))
                        .param("merchant", claim.merchant().value())
                        .param("file", claim.file())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    /** Leaves the file to whoever comes when the wait is over. */
    void later(Claim claim, Duration wait) {
        jdbc.sql("""
                update feed_file set lease_until = now() + make_interval(secs => ?)
                where merchant_id = ? and id = ? and state = 'READING' and attempts = ?""")
                .params(wait.toSeconds(), claim.merchant().value(), claim.file(), claim.attempt())
                .update();
    }
}
