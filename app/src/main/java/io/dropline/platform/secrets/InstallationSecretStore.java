package io.dropline.platform.secrets;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secrets that all nodes of one installation share, wrapped by the master key. */
final class InstallationSecretStore {
    private final JdbcClient jdbc;

    InstallationSecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The wrapped secret of this name: the stored one, or the one offered where none was stored. */
    byte[] findOrInsert(String name, byte[] offered, Instant now) {
        jdbc.sql("""
                insert into installation_secret (name, wrapped, created_at) values (:name, :wrapped, :now)
                on conflict (name) do nothing
                """)
                .param("name", name)
                .param("wrapped", offered)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select wrapped from installation_secret where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
    }
}
