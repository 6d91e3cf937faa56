package io.dropline.access.session;

import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import io.dropline.access.SecurityClock;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of all users. A session lasts 14 days from its last use; the use is noted every ten minutes. */
@Component
public class Sessions {
    public static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final SecurityClock clock;

    Sessions(JdbcClient jdbc, SecurityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(CurrentUser user, String csrf, Instant lastSeenAt) {}

    /** Starts a session and gives the token for the cookie. */
    public String open(MerchantId merchant, UUID user) {
        String token = OpaqueToken.fresh();
        jdbc.sql("""
                with stale as (delete from user_session where expires_at < :now)
                insert into user_session (token_hash, merchant_id, user_id, csrf, created_at, last_seen_at, expires_at)
                values (:hash, :merchant, :user, :csrf, :now, :now, :expires)
                """)
                .param("hash", OpaqueToken.hash(token))
                .param("merchant", merchant.value())
                .param("user", user)
                .param("csrf", OpaqueToken.fresh())
                .param("now", clock.sqlNow())
                .param("expires", expiry())
                .update();
        return token;
    }

    /** The session of a token, with the user as the user is now; empty when it ended or the user is disabled. */
    public Optional<Session> find(String token) {
        byte[] hash = OpaqueToken.hash(token);
        return jdbc.sql("""
                select s.merchant_id, s.user_id, s.csrf, s.last_seen_at, u.email, u.name, u.role
                from user_session s join app_user u on u.merchant_id = s.merchant_id and u.id = s.user_id
                where s.token_hash = :hash and s.expires_at > :now and u.disabled_at is null
                """)
                .param("hash", hash)
                .param("now", clock.sqlNow())
                .query(Sessions::row)
                .optional()
                .map(found -> new Session(token, found.user(), found.csrf(), extend(hash, found)));
    }

    /** Ends one session. */
    public void close(String token) {
        jdbc.sql("delete from user_session where token_hash = :hash")
                .param("hash", OpaqueToken.hash(token))
                .update();
    }

    /** Ends all of a user's sessions but one. */
    public void closeOthers(Session kept) {
        jdbc.sql("""
                delete from user_session
                where merchant_id = :merchant and user_id = :user and token_hash <> :hash
                """)
                .param("merchant", kept.user().merchantId().value())
                .param("user", kept.user().userId())
                .param("hash", OpaqueToken.hash(kept.token()))
                .update();
    }

    private boolean extend(byte[] hash, Found found) {
        if (found.lastSeenAt().plus(USE_NOTED_EVERY).isAfter(clock.now())) {
            return false;
        }
        jdbc.sql("update user_session set last_seen_at = :now, expires_at = :expires where token_hash = :hash")
                .param("now", clock.sqlNow())
                .param("expires", expiry())
                .param("hash", hash)
                .update();
        return true;
    }

    private OffsetDateTime expiry() {
        return clock.now().plus(LIFETIME).atOffset(ZoneOffset.UTC);
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        CurrentUser user = new CurrentUser(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")));
        return new Found(
                user,
                row.getString("csrf"),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }
}
