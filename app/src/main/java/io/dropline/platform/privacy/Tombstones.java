package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers whom and what was redacted without knowing them: keyed hashes (HMAC-SHA256 under a key of this installation) of mail addresses, and of
 * what documents name orders by. A late or repeated word of them is recognised, and brings nobody back.
 */
@Component
public class Tombstones {
    private static final String PURPOSE = "privacy.tombstone";

    private record Stone(String value, String kind, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final Signer signer;

    Tombstones(JdbcTemplate jdbc, Signer signer) {
        this.jdbc = jdbc;
        this.signer = signer;
    }

    /** Buries keys of orders, and mail addresses; what lies there already is as old as the latest. */
    public void bury(MerchantId merchant, Collection<String> keys, Collection<String> mails, Instant at) {
        List<Stone> stones = new ArrayList<>(stones(merchant, "KEY", keys));
        stones.addAll(stones(merchant, "MAIL", mails));
        jdbc.update(
                """
                insert into privacy_tombstone (merchant_id, hash, kind, buried_at)
                select distinct on (hash) ?::uuid, hash, kind, ?::timestamptz from unnest(?, ?) as t(hash, kind)
                on conflict (merchant_id, hash) do update set buried_at = greatest(privacy_tombstone.buried_at, excluded.buried_at)""",
                Columns.of(stones)
                        .value(merchant.value())
                        .at(at)
                        .bytes(Stone::hash)
                        .text(Stone::kind));
    }

    /** Whether anything was ever buried: most merchants need not look further. */
    public boolean any(MerchantId merchant) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from privacy_tombstone where merchant_id = ?)",
                Boolean.class,
                merchant.value()));
    }

    /** Those of the keys that were buried. */
    public Set<String> keys(MerchantId merchant, Collection<String> keys) {
        return buried(merchant, stones(merchant, "KEY", keys)).keySet();
    }

    /** When each of these mail addresses was buried, of those that were. */
    public Map<String, Instant> mails(MerchantId merchant, Collection<String> mails) {
        return buried(merchant, stones(merchant, "MAIL", mails));
    }

    private Map<String, Instant> buried(MerchantId merchant, List<Stone> stones) {
        if (stones.isEmpty()) {
            return Map.of();
        }
        Map<String, Stone> byHash = new HashMap<>();
        stones.forEach(stone -> byHash.put(Base64.getEncoder().encodeToString(stone.hash()), stone));
        Map<String, Instant> buried = new HashMap<>();
        jdbc.query(
                "select hash, buried_at from privacy_tombstone where merchant_id = ? and hash = any(?)",
                Columns.of(stones).value(merchant.value()).bytes(Stone::hash),
                row -> {
                    Stone stone = byHash.get(Base64.getEncoder().encodeToString(row.getBytes("hash")));
                    if (stone != null) {
                        buried.put(stone.value(), Moments.instant(row, "buried_at"));
                    }
                });
        return buried;
    }

    private List<Stone> stones(MerchantId merchant, String kind, Collection<String> values) {
        return values.stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .map(value -> new Stone(value, kind, hash(merchant, kind, value)))
                .toList();
    }

    private byte[] hash(MerchantId merchant, String kind, String value) {
        String text = merchant.value() + "|" + kind + "|" + value.strip().toLowerCase(Locale.ROOT);
        return signer.sign(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }
}
