package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The order_hold table. */
@Repository
class HoldStore {
    /** A hold of an order. */
    record Row(UUID orderId, Hold hold) {}

    /** A hold as it stands: in force, or released by somebody. */
    record Standing(Hold hold, @Nullable String releasedBy) {
        boolean inForce() {
            return releasedBy == null;
        }
    }

    private final JdbcTemplate jdbc;

    HoldStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, List<Row> rows, String placedBy, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into order_hold (merchant_id, order_id, policy, reason, placed_at, placed_by, until)
                select ?, o, policy, reason, ?, ?, until from unnest(?, ?, ?, ?) as t(o, policy, reason, until)
                on conflict (merchant_id, order_id, policy) where released_at is null
                do update set reason = excluded.reason, until = excluded.until""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .value(placedBy)
                        .uuid(Row::orderId)
                        .text(row -> row.hold().policy().key())
                        .text(row -> row.hold().reason())
                        .instant(row -> row.hold().until()));
    }

    Map<UUID, List<Standing>> of(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Standing>> holds = new HashMap<>();
        jdbc.query("""
                select order_id, policy, reason, until, released_by from order_hold
                where merchant_id = ? and order_id = any(?) order by hold_no""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            holds.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                    .add(new Standing(
                            new Hold(
                                    HoldPolicy.ofKey(row.getString("policy")),
                                    row.getString("reason"),
                                    Moments.instantOrNull(row, "until")),
                            row.getString("released_by")));
        });
        return holds;
    }

    /** Releases holds that are in force; answers how many were. */
    int release(MerchantId merchant, UUID order, List<HoldPolicy> policies, String by, String note, Instant now) {
        return jdbc.update(
                """
                update order_hold set released_at = ?, released_by = ?, release_note = ?
                where merchant_id = ? and order_id = ? and policy = any(?) and released_at is null""",
                Columns.of(policies)
                        .at(now)
                        .value(by)
                        .value(note)
                        .value(merchant.value())
                        .value(order)
                        .text(HoldPolicy::key));
    }

    /** Releases whatever holds orders that have ended; answers what it was. */
    List<Row> releaseAll(MerchantId merchant, List<UUID> orders, String note, Instant now) {
        return jdbc.query(
                """
                update order_hold set released_at = ?, released_by = 'Dropline', release_note = ?
                where merchant_id = ? and order_id = any(?) and released_at is null returning order_id, policy, reason""",
                Columns.of(orders).at(now).value(note).value(merchant.value()).uuid(id -> id),
                (row, index) -> new Row(
                        Moments.uuid(row, "order_id"),
                        new Hold(HoldPolicy.ofKey(row.getString("policy")), row.getString("reason"), null)));
    }

    /** Releases what has run out by itself. */
    void releaseExpired(MerchantId merchant, List<UUID> orders, Instant now) {
        jdbc.update(
                """
                update order_hold set released_at = ?, released_by = 'Dropline', release_note = 'Its time is over'
                where merchant_id = ? and order_id = any(?) and until <= ? and released_at is null""",
                Columns.of(orders)
                        .at(now)
                        .value(merchant.value())
                        .uuid(id -> id)
                        .at(now));
    }
}
