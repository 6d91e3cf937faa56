package io.dropline.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * Databases for tests: one server for the whole run, one fresh migrated database for who asks. Migrations run once, into
 * a template; a fresh database is a copy of its files.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final int HOMES_TO_TRY = 8;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** An empty database with all tables. Connections close by themselves soon after their last use. */
    public static HikariDataSource fresh() {
        // without it, a pool looks for connections to close every 30 s only
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "2000");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(freshUrl());
        config.setUsername(server().user());
        config.setPassword(server().password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** The address of an empty database with all tables, for who makes a pool of their own. */
    public static String freshUrl() {
        String name = "test_" + NUMBER.incrementAndGet();
        // half the time of the other strategy, where every page goes through the log
        execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return server().jdbcUrl(name);
    }

    /** For user and password. */
    public static EmbeddedPostgres server() {
        return Running.SERVER;
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        /** Lets two runs in one folder (a build and an editor's) stand side by side. */
        private static EmbeddedPostgres start() {
            Options options = new Options(128, 300, Options.Durability.DURABLE);
            for (int i = 1; ; i++) {
                try {
                    return prepared(EmbeddedPostgres.start(Path.of("target", "test-home-" + i), options));
                } catch (DatabaseRefused refused) {
                    if (i == HOMES_TO_TRY
                            || !String.valueOf(refused.getMessage()).contains("already uses")) {
                        throw refused;
                    }
                }
            }
        }

        private static EmbeddedPostgres prepared(EmbeddedPostgres server) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            // whoever is not the superuser may not end a vacuum that is at work in a database, and so cannot drop it
            try (Connection superuser = DriverManager.getConnection(server.jdbcUrl(), "postgres", server.password());
                    Statement statement = superuser.createStatement()) {
                for (String left : leftOver(statement)) {
                    statement.execute("drop database " + left + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Flyway.configure()
                    .dataSource(server.jdbcUrl(TEMPLATE), server.user(), server.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        }

        private static List<String> leftOver(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static void execute(String sql) {
        try (Connection connection = connect(server());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
