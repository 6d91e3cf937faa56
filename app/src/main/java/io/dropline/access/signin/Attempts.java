package io.dropline.access.signin;

import io.dropline.access.SecurityClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins, for all nodes together: five for one account from one address, a hundred from one address for
 * whatever accounts, within a quarter of an hour. Attempts beyond that are not counted, so a lock-out ends by itself.
 */
@Component
class Attempts {
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private final JdbcClient jdbc;
    private final SecurityClock clock;

    Attempts(JdbcClient jdbc, SecurityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt before it is made, so that many at once cannot slip through together.
     *
     * @param email as {@link io.dropline.access.Users#normal} gives it
     * @return false when it must not be made
     */
    @Transactional
    public boolean admit(String email, String address) {
        return admit(address(address), PER_ADDRESS) && admit(account(email, address), PER_ACCOUNT);
    }

    /** Forgets the attempts on an account from an address after one that succeeded, and that one at the address. */
    @Transactional
    public void forgive(String email, String address) {
        jdbc.sql("""
                delete from sign_in_attempt where key = :account
                    or (key = :address and at = (select max(at) from sign_in_attempt where key = :address))
                """)
                .param("account", account(email, address))
                .param("address", address(address))
                .update();
    }

    private boolean admit(String key, int limit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key)
                .query((row, number) -> key)
                .list();
        return jdbc.sql("""
                with stale as (delete from sign_in_attempt where at < :since)
                insert into sign_in_attempt (key, at)
                select :key, :now
                where (select count(*) from sign_in_attempt where key = :key and at >= :since) < :limit
                """)
                        .param("key", key)
                        .param("since", clock.now().minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .param("now", clock.sqlNow())
                        .param("limit", limit)
                        .update()
                == 1;
    }

    private static String address(String address) {
        return "from " + address;
    }

    private static String account(String email, String address) {
        return "for " + email + " from " + address;
    }
}
