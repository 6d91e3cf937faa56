package io.dropline.customer.returns;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.OpaqueToken;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds an order by its number and what only its customer knows. Unknown and wrong look the same, also to a clock; who guesses is slowed down, by
 * address and by order, for all nodes together.
 */
@Component
class LookUps {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 20;
    private static final int PER_ORDER = 8;

    record Merchant(MerchantId id, String name) {}

    private record Row(UUID id, String email, String postal) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LookUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Merchant> merchant(String slug) {
        return jdbc.sql("select id, name from merchant where slug = ?")
                .param(slug)
                .query((row, index) -> new Merchant(new MerchantId(Moments.uuid(row, "id")), row.getString("name")))
                .optional();
    }

    /** Counts an attempt before it is made; false when it must not be made. */
    @Transactional
    public boolean admit(MerchantId merchant, String number, String address) {
        return admit("address " + address, PER_ADDRESS)
                && admit("order " + merchant.value() + " " + bare(number), PER_ORDER);
    }

    private boolean admit(String key, int limit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "order_lookup " + key)
                .query((row, index) -> key)
                .list();
        return jdbc.sql("""
                with stale as (delete from order_lookup where at < :since)
                insert into order_lookup (key, at)
                select :key, :now
                where (select count(*) from order_lookup where key = :key and at >= :since) < :limit""")
                        .param("key", key)
                        .param("now", Moments.toSql(clock.instant()))
                        .param("since", Moments.toSql(clock.instant().minus(WINDOW)))
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** @param proof the e-mail address or the postal code of the order */
    Optional<UUID> find(MerchantId merchant, String number, String proof) {
        List<Row> rows = jdbc.sql("""
                select id, email, ship_postal from customer_order where merchant_id = ? and lower(number) = any(?)
                order by placed_at desc limit 5""")
                .params(merchant.value(), new String[] {bare(number), "#" + bare(number)})
                .query((row, index) ->
                        new Row(Moments.uuid(row, "id"), row.getString("email"), row.getString("ship_postal")))
                .list();
        byte[] given = OpaqueToken.hash(folded(proof));
        UUID found = null;
        for (Row row : rows) {
            int hits =
                    hit(given, row.email()) + hit(given, row.postal()); // both are looked at, whatever the first says
            if (hits > 0 && !folded(proof).isEmpty()) {
                found = row.id();
            }
        }
        return Optional.ofNullable(found);
    }

    private static int hit(byte[] given, String known) {
        return MessageDigest.isEqual(given, OpaqueToken.hash(folded(known))) ? 1 : 0;
    }

    private static String bare(String number) {
        String plain = number.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("#") ? plain.substring(1) : plain;
    }

    private static String folded(String proof) {
        return proof.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
