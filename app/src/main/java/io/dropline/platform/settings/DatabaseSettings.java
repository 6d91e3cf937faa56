package io.dropline.platform.settings;

import java.util.Optional;

/** Which PostgreSQL. */
public sealed interface DatabaseSettings {
    /** The most connections this process holds. */
    int pool();

    /** A server of our own below the home. */
    record Embedded(int pool, int cacheMegabytes) implements DatabaseSettings {}

    /** The operator's server, 15 or later. */
    record Own(int pool, String jdbcUrl, Optional<String> user, Optional<Secret> password) implements DatabaseSettings {
        /** Addresses may carry a password as a parameter. */
        @Override
        public String toString() {
            return "Own[jdbcUrl=" + jdbcUrl.replaceAll("\\?.*", "?***") + ", user=" + user + "]";
        }
    }
}
