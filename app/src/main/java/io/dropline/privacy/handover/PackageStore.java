package io.dropline.privacy.handover;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What customers are to be given, sealed; and up to where raw documents were looked through. */
@Repository
public class PackageStore {
    private static final String SEALED_FOR = "privacy.package";

    private final JdbcTemplate jdbc;
    private final SecretBox box;

    PackageStore(JdbcTemplate jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Where a package is written to: in the caller's transaction, sealed piece by piece. One that was made before goes. */
    public OutputStream writing(MerchantId merchant, UUID request, Instant now) {
        jdbc.update("""
                insert into privacy_package (merchant_id, request_id, made_at) values (?, ?, ?)
                on conflict (merchant_id, request_id) do update set made_at = excluded.made_at""", merchant.value(), request, Moments.toSql(now));
        jdbc.update(
                "delete from privacy_package_part where merchant_id = ? and request_id = ?", merchant.value(), request);
        return new Parts.Writing((n, plain) -> jdbc.update(
                "insert into privacy_package_part (merchant_id, request_id, n, content) values (?, ?, ?, ?)",
                merchant.value(),
                request,
                n,
                box.seal(SEALED_FOR, plain)));
    }

    /** The zip, read piece by piece; empty if there is none. One that goes meanwhile breaks off. */
    public Optional<InputStream> find(MerchantId merchant, UUID request) {
        return parts(merchant, request).map(parts -> new Parts.Reading(parts, n -> part(merchant, request, n)));
    }

    private Optional<Integer> parts(MerchantId merchant, UUID request) {
        return jdbc.query("""
                        select count(*)::int as parts from privacy_package_part where merchant_id = ? and request_id = ?
                        having count(*) > 0""", (row, index) -> row.getInt("parts"), merchant.value(), request).stream()
                .findFirst();
    }

    private Optional<byte[]> part(MerchantId merchant, UUID request, int n) {
        return jdbc
                .query(
                        "select content from privacy_package_part where merchant_id = ? and request_id = ? and n = ?",
                        (row, index) -> box.open(SEALED_FOR, row.getBytes("content")),
                        merchant.value(),
                        request,
                        n)
                .stream()
                .findFirst();
    }

    /** What was put together of orders whose customer is forgotten now goes as well. */
    public void dropOf(MerchantId merchant, List<UUID> orders) {
        jdbc.update("""
                delete from privacy_package p using privacy_request_order x
                where p.merchant_id = ? and x.merchant_id = p.merchant_id and x.request_id = p.request_id and x.order_id = any(?)""", Columns.of(orders).value(merchant.value()).uuid(id -> id));
    }

    /** Packages are for handing over, not for keeping. */
    public void dropHandedOver(Instant before) {
        jdbc.update("""
                delete from privacy_package p using privacy_request r
                where r.merchant_id = p.merchant_id and r.id = p.request_id and r.handed_over_at < ?""", Moments.toSql(before));
    }

    /** Raw documents that came since then have to be looked through. */
    public void sweepFrom(MerchantId merchant, Instant from) {
        jdbc.update("""
                insert into privacy_sweep (merchant_id, swept_to) values (?, ?)
                on conflict (merchant_id) do update set swept_to = least(privacy_sweep.swept_to, excluded.swept_to)""", merchant.value(), Moments.toSql(from));
    }

    public record Mark(MerchantId merchant, Instant sweptTo) {}

    public List<Mark> marks() {
        return jdbc.query(
                "select merchant_id, swept_to from privacy_sweep order by merchant_id",
                (row, index) ->
                        new Mark(new MerchantId(Moments.uuid(row, "merchant_id")), Moments.instant(row, "swept_to")));
    }

    /** They were looked through up to there; not noted if somebody wants it from earlier on meanwhile. */
    public void swept(Mark mark, Instant to) {
        jdbc.update(
                "update privacy_sweep set swept_to = ? where merchant_id = ? and swept_to = ?",
                Moments.toSql(to),
                mark.merchant().value(),
                Moments.toSql(mark.sweptTo()));
    }
}
