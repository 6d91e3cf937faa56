package io.dropline.mailroom.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties or removes outgoing documents of some kinds that were confirmed or withdrawn. What has another end, or none, stays as it is. */
final class OutgoingContents implements Perishable {
    /** Message-ID, lane, attempts and outcome stay: nothing is ever written a second time. */
    static final String EMPTY = """
            update outbox o set document = '{}', rendered = null, pruned_at = :now from mine where o.merchant_id = :merchant and o.id = mine.id""";

    /** For documents that nobody could write a second time, since their id is their key. */
    static final String REMOVE = """
            delete from outbox o using mine where o.merchant_id = :merchant and o.id = mine.id""";

    private final DataClass data;
    private final Set<String> kinds;
    private final String what;
    private final JdbcClient jdbc;
    private final Walks walks;
    private final Clock clock;

    /** @param what {@link #EMPTY} or {@link #REMOVE} */
    OutgoingContents(DataClass data, Set<String> kinds, String what, JdbcClient jdbc, Walks walks, Clock clock) {
        this.data = data;
        this.kinds = kinds;
        this.what = what;
        this.jdbc = jdbc;
        this.walks = walks;
        this.clock = clock;
    }

    @Override
    public DataClass data() {
        return data;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Walks.Portion old = walks.next(merchant, "outbox:" + data.code(), "outbox", "created_at", before);
        jdbc.sql("""
                with mine as materialized (
                    select id from outbox
                    where merchant_id = :merchant and id = any(cast(:old as uuid[])) and kind = any(:kinds)
                        and state in ('CONFIRMED', 'CANCELLED') and finished_at < :before and pruned_at is null
                    for update skip locked),
                attempts as (
                    delete from outbox_attempt a using mine where :whole and a.merchant_id = :merchant and a.outbox_id = mine.id)
                %s""".formatted(what))
                .param("merchant", merchant.value())
                .param("old", old.ids().stream().map(UUID::toString).toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("before", Moments.toSql(before))
                .param("now", Moments.toSql(clock.instant()))
                .param("whole", what.equals(REMOVE))
                .update();
        return old.more();
    }
}
