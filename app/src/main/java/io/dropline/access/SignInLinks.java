package io.dropline.access;

import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.OpaqueToken;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that sign a user in once: for the first owner, for invited people, for a forgotten password. */
@Component
public class SignInLinks {
    /** How long a link printed or shown to its own user lasts. */
    public static final Duration SHORT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final SecurityClock clock;

    SignInLinks(JdbcClient jdbc, SecurityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom a link signs in. */
    public record Bearer(MerchantId merchantId, UUID userId) {}

    /** Makes a link and gives its path ("/sign-in/link/..."), to be put behind the installation's address. */
    public String issue(MerchantId merchant, UUID user, Duration validity) {
        String token = OpaqueToken.fresh();
        jdbc.sql("""
                with stale as (delete from sign_in_link where expires_at < :now)
                insert into sign_in_link (token_hash, merchant_id, user_id, created_at, expires_at)
                values (:hash, :merchant, :user, :now, :expires)
                """)
                .param("hash", OpaqueToken.hash(token))
                .param("merchant", merchant.value())
                .param("user", user)
                .param("now", clock.sqlNow())
                .param("expires", clock.now().plus(validity).atOffset(ZoneOffset.UTC))
                .update();
        return "/sign-in/link/" + token;
    }

    /** Whether the link would still sign somebody in; changes nothing. */
    public boolean isUsable(String token) {
        return jdbc.sql("""
                select exists (select 1 from sign_in_link l
                    join app_user u on u.merchant_id = l.merchant_id and u.id = l.user_id
                    where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and u.disabled_at is null)
                """)
                .param("hash", OpaqueToken.hash(token))
                .param("now", clock.sqlNow())
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up. Of any number of attempts, at once or later, one gets the answer. */
    public Optional<Bearer> consume(String token) {
        return jdbc.sql("""
                update sign_in_link l set used_at = :now
                from app_user u
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                    and u.merchant_id = l.merchant_id and u.id = l.user_id and u.disabled_at is null
                returning l.merchant_id, l.user_id
                """)
                .param("hash", OpaqueToken.hash(token))
                .param("now", clock.sqlNow())
                .query((row, number) -> new Bearer(
                        new MerchantId(row.getObject("merchant_id", UUID.class)), row.getObject("user_id", UUID.class)))
                .optional();
    }
}
