package io.dropline.feeds.archive;

import io.dropline.feeds.setup.Feed;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files and their bytes in the database. */
@Repository
class FeedFileStore {
    static final String COLUMNS =
            "merchant_id, id, feed_id, supplier_id, file_name, came, received_at, coalesce(made_at, received_at) as made_at, size, sha256, state,"
                    + " stage, progress, attempts, run_id, why, remarks, finished_at";
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FeedFile begin(Feed feed, String fileName, Came came) {
        return jdbc.sql("""
                insert into feed_file (merchant_id, id, feed_id, supplier_id, file_name, came, received_at, state)
                values (?, ?, ?, ?, ?, ?, ?, 'RECEIVING')
                returning
                """ + COLUMNS)
                .params(
                        feed.merchant().value(),
                        Ids.next(),
                        feed.id(),
                        feed.supplierId(),
                        fileName,
                        came.name(),
                        Moments.toSql(clock.instant()))
                .query(FeedFileStore::row)
                .single();
    }

    void addChunk(MerchantId merchant, UUID file, int n, byte[] bytes) {
        jdbc.sql("insert into feed_file_chunk (merchant_id, file_id, n, bytes) values (?, ?, ?, ?)")
                .params(merchant.value(), file, n, bytes)
                .update();
    }

    @Transactional
    FeedFile complete(FeedFile file, long size, String sha256, @Nullable Instant madeAt, FileState then) {
        Instant now = clock.instant();
        jdbc.sql("update feed set last_file_at = ? where merchant_id = ? and id = ?")
                .params(Moments.toSql(now), file.merchant().value(), file.feedId())
                .update();
        return jdbc.sql("""
                update feed_file set size = ?, sha256 = ?, made_at = least(?, cast(? as timestamptz)), received_at = ?, state = ?
                where merchant_id = ? and id = ?
                returning
                """ + COLUMNS)
                .params(
                        size,
                        sha256,
                        Moments.toSql(madeAt == null ? now : madeAt),
                        Moments.toSql(now),
                        Moments.toSql(now),
                        then.name(),
                        file.merchant().value(),
                        file.id())
                .query(FeedFileStore::row)
                .single();
    }

    void remove(MerchantId merchant, UUID file) {
        jdbc.sql("delete from feed_file where merchant_id = ? and id = ? and state = 'RECEIVING'")
                .params(merchant.value(), file)
                .update();
    }

    Optional<FeedFile> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from feed_file where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(FeedFileStore::row)
                .optional();
    }

    List<FeedFile> recent(MerchantId merchant, UUID feed, int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from feed_file where merchant_id = ? and feed_id = ? and state <> 'RECEIVING' order by received_at desc, id desc limit ?")
                .params(merchant.value(), feed, limit)
                .query(FeedFileStore::row)
                .list();
    }

    List<FeedFile> latest(MerchantId merchant) {
        return jdbc.sql(
                        "select distinct on (feed_id) " + COLUMNS
                                + " from feed_file where merchant_id = ? and state <> 'RECEIVING' order by feed_id, received_at desc, id desc")
                .param(merchant.value())
                .query(FeedFileStore::row)
                .list();
    }

    Optional<byte[]> chunk(MerchantId merchant, UUID file, int n) {
        return jdbc.sql("select bytes from feed_file_chunk where merchant_id = ? and file_id = ? and n = ?")
                .params(merchant.value(), file, n)
                .query(byte[].class)
                .optional();
    }

    /** Puts a file in line that was kept. */
    boolean release(MerchantId merchant, UUID file) {
        return jdbc.sql("""
                update feed_file set state = 'WAITING', why = '', attempts = 0, run_id = null, finished_at = null
                where merchant_id = ? and id = ? and state in ('KEPT', 'UNREADABLE')""").params(merchant.value(), file).update() == 1;
    }

    /** Removes what is not among a feed's newest, or is old and not the very newest, and what never came whole; answers how many files. */
    int removeOld(MerchantId merchant, int newest, Instant oldBefore, Instant brokenOffBefore, int most) {
        return jdbc.sql("""
                delete from feed_file where merchant_id = :merchant and id in (
                    select ranked.id from (
                        select id, state, received_at, row_number() over (partition by feed_id order by received_at desc, id desc) as n
                        from feed_file where merchant_id = :merchant) as ranked
                    where ranked.state not in ('WAITING', 'READING', 'HELD') and (ranked.n > :newest or (ranked.n > 1 and ranked.received_at < :old)
                        or (ranked.state = 'RECEIVING' and ranked.received_at < :broken))
                    limit :most)""")
                .param("merchant", merchant.value())
                .param("newest", newest)
                .param("old", Moments.toSql(oldBefore))
                .param("broken", Moments.toSql(brokenOffBefore))
                .param("most", most)
                .update();
    }

    static FeedFile row(ResultSet row, int number) throws SQLException {
        return new FeedFile(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "id"),
                Moments.uuid(row, "feed_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("file_name"),
                Came.valueOf(row.getString("came")),
                Moments.instant(row, "received_at"),
                Moments.instant(row, "made_at"),
                row.getLong("size"),
                row.getString("sha256"),
                FileState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getDouble("progress"),
                row.getInt("attempts"),
                Moments.uuidOrNull(row, "run_id"),
                row.getString("why"),
                List.of((String[]) row.getArray("remarks").getArray()),
                Moments.instantOrNull(row, "finished_at"));
    }
}
