package io.dropline.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dropline.platform.postgres.DatabaseRefused;
import io.dropline.platform.postgres.EmbeddedPostgres;
import io.dropline.platform.settings.DatabaseSettings;
import io.dropline.platform.settings.Secret;
import io.dropline.platform.settings.Settings;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The pool of connections to the operator's PostgreSQL or to our own, checked before anything uses it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** The start from the command line begins the server before this context and hands it over. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PendingPostgres pendingPostgres(Settings settings) {
        return switch (settings.database()) {
            case DatabaseSettings.Embedded embedded -> PendingPostgres.begin(settings.home(), embedded);
            case DatabaseSettings.Own own -> throw new IllegalStateException("There is a database already: " + own);
        };
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Settings settings, ObjectProvider<PendingPostgres> pending) {
        HikariConfig config = switch (settings.database()) {
            case DatabaseSettings.Own own -> own(own);
            case DatabaseSettings.Embedded _ -> embedded(pending.getObject().await());
        };
        HikariDataSource pool = pool(config, settings.database().pool());
        try {
            Requirements.check(pool);
        } catch (DatabaseRefused e) {
            pool.close();
            throw e;
        }
        return pool;
    }

    private static HikariConfig own(DatabaseSettings.Own own) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(own.jdbcUrl());
        own.user().ifPresent(config::setUsername);
        own.password().map(Secret::reveal).ifPresent(config::setPassword);
        return config;
    }

    private static HikariConfig embedded(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        return config;
    }

    private static HikariDataSource pool(HikariConfig config, int size) {
        config.setPoolName("dropline");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        // the check that follows says why a database cannot be reached, in a sentence
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "dropline");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
