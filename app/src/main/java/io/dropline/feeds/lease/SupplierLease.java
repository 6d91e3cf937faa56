package io.dropline.feeds.lease;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The feed_mark table: who works on a supplier's feeds, and how far they are. Leases go by the time of the database. */
@Repository
public class SupplierLease {
    /** How long one may be silent before another one takes over. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    /** The right to work on the feeds of a supplier. */
    public record Held(MerchantId merchant, UUID supplierId, long fence) {}

    /** When the newest full files were made that are in force. */
    public record Mark(
            @Nullable Instant stockMadeAt, @Nullable Instant termsMadeAt) {
        public boolean stockIsNewer(Instant madeAt) {
            return stockMadeAt != null && stockMadeAt.isAfter(madeAt);
        }

        public boolean termsAreNewer(Instant madeAt) {
            return termsMadeAt != null && termsMadeAt.isAfter(madeAt);
        }
    }

    /** Somebody else took over: what was begun here goes on there. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost(Held held) {
            super("Another node works on the feeds of supplier " + held.supplierId());
        }
    }

    private final JdbcTemplate jdbc;

    SupplierLease(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lease, unless somebody has it. */
    public Optional<Held> claim(MerchantId merchant, UUID supplier) {
        jdbc.update(
                "insert into feed_mark (merchant_id, supplier_id) values (?, ?) on conflict do nothing",
                merchant.value(),
                supplier);
        List<Long> fences =
                jdbc.query("""
                update feed_mark set fence = fence + 1, lease_until = clock_timestamp() + ? * interval '1 second'
                where merchant_id = ? and supplier_id = ? and (lease_until is null or lease_until < clock_timestamp())
                returning fence""", (row, index) -> row.getLong(1), LEASE.toSeconds(), merchant.value(), supplier);
        return fences.stream().map(fence -> new Held(merchant, supplier, fence)).findFirst();
    }

    /** Shows that we are alive; in a transaction, that it counts only while nobody took over. */
    public void keep(Held held) {
        int kept = jdbc.update("""
                update feed_mark set lease_until = clock_timestamp() + ? * interval '1 second'
                where merchant_id = ? and supplier_id = ? and fence = ?""", LEASE.toSeconds(), held.merchant().value(), held.supplierId(), held.fence());
        if (kept == 0) {
            throw new Lost(held);
        }
    }

    public void release(Held held) {
        jdbc.update(
                "update feed_mark set lease_until = null where merchant_id = ? and supplier_id = ? and fence = ?",
                held.merchant().value(),
                held.supplierId(),
                held.fence());
    }

    public Mark mark(MerchantId merchant, UUID supplier) {
        return jdbc
                .query(
                        "select stock_made_at, terms_made_at from feed_mark where merchant_id = ? and supplier_id = ?",
                        (row, index) -> new Mark(
                                Moments.instantOrNull(row, "stock_made_at"),
                                Moments.instantOrNull(row, "terms_made_at")),
                        merchant.value(),
                        supplier)
                .stream()
                .findFirst()
                .orElse(new Mark(null, null));
    }

    /** A full file is in force. */
    public void advance(Held held, Instant madeAt, boolean stock, boolean terms) {
        jdbc.update(
                """
                update feed_mark set stock_made_at = case when ? then greatest(stock_made_at, ?) else stock_made_at end,
                    terms_made_at = case when ? then greatest(terms_made_at, ?) else terms_made_at end
                where merchant_id = ? and supplier_id = ?""",
                stock,
                Moments.toSql(madeAt),
                terms,
                Moments.toSql(madeAt),
                held.merchant().value(),
                held.supplierId());
    }
}
