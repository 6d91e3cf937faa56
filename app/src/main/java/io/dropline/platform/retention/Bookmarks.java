package io.dropline.platform.retention;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far a walk through a big table has come, so that it needs no index of its own, which everybody who writes to the table would pay for. Rows that
 * could not go when the walk passed them, since they waited for a person, are met by the next walk: one begins when the last is thirty days old.
 */
@Repository
public class Bookmarks {
    private static final Duration WALK_ANEW_AFTER = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Bookmarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Mark(String place, Instant begunAt) {}

    /** Where to go on; empty: at the beginning. */
    public Optional<String> place(MerchantId merchant, String walk) {
        Instant anew = clock.instant().minus(WALK_ANEW_AFTER);
        return jdbc.sql("select place, begun_at from retention_mark where merchant_id = ? and walk = ? for update")
                .params(merchant.value(), walk)
                .query((row, _) -> new Mark(row.getString("place"), Moments.instant(row, "begun_at")))
                .optional()
                .filter(mark -> mark.begunAt().isAfter(anew))
                .map(Mark::place);
    }

    /** Notes how far a walk is that is never begun anew. */
    public void onward(MerchantId merchant, String walk, String place) {
        reached(merchant, walk, place, place);
    }

    /** Notes how far it is; {@code from} is what {@link #place} answered. */
    public void reached(MerchantId merchant, String walk, @Nullable String from, String place) {
        jdbc.sql("""
                insert into retention_mark as m (merchant_id, walk, place, begun_at) values (:merchant, :walk, :place, :now)
                on conflict (merchant_id, walk) do update set place = excluded.place,
                    begun_at = case when :anew then excluded.begun_at else m.begun_at end""")
                .param("merchant", merchant.value())
                .param("walk", walk)
                .param("place", place)
                .param("now", Moments.toSql(clock.instant()))
                .param("anew", from == null)
                .update();
    }
}
