package io.dropline.platform.retention;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks through tables whose ids rise with time, along their primary keys, from one {@link Bookmarks bookmark} to the next. */
@Repository
public class Walks {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    /** Rows passed at a time. */
    private static final int PORTION = 1000;

    /** Rows that are old enough, and whether there may be more of them. */
    public record Portion(List<UUID> ids, boolean more) {}

    private final JdbcClient jdbc;
    private final Bookmarks bookmarks;

    Walks(JdbcClient jdbc, Bookmarks bookmarks) {
        this.jdbc = jdbc;
        this.bookmarks = bookmarks;
    }

    /**
     * The next rows of a table that were written before the moment, in the caller's transaction, which takes them to be done with.
     *
     * @param walk its name: several may go through one table, each for rows of its own
     * @param time the column that says when a row was written
     */
    public Portion next(MerchantId merchant, String walk, String table, String time, Instant before) {
        @Nullable String from = bookmarks.place(merchant, walk).orElse(null);
        List<UUID> passed = jdbc.sql("""
                with passed as materialized (
                    select id, %2$s as written from %1$s where merchant_id = :merchant and id > cast(:from as uuid) order by id limit :most)
                select id from passed where written < :before order by id""".formatted(table, time))
                .param("merchant", merchant.value())
                .param("from", from == null ? FIRST : from)
                .param("before", Moments.toSql(before))
                .param("most", PORTION)
                .query(UUID.class)
                .list();
        if (!passed.isEmpty()) {
            bookmarks.reached(merchant, walk, from, passed.getLast().toString());
        }
        return new Portion(passed, passed.size() == PORTION);
    }
}
