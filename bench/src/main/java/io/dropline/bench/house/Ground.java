package io.dropline.bench.house;

import io.dropline.bench.measure.Stopwatch;
import io.dropline.platform.postgres.EmbeddedPostgres;
import io.dropline.platform.postgres.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL in a throw-away home, durable as in production, for all databases that are compared. */
public final class Ground implements AutoCloseable {
    private static final int CONNECTIONS = 120;

    private final Path home;
    private final EmbeddedPostgres server;

    private Ground(Path home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    public static Ground open() {
        try {
            Path home = Files.createTempDirectory("dropline-bench-");
            Options usual = Options.defaults();
            return new Ground(
                    home,
                    EmbeddedPostgres.start(
                            home, new Options(usual.sharedBuffersMegabytes(), CONNECTIONS, usual.durability())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    /** The address of a new, empty database. */
    public String database(String name) throws SQLException {
        try (Connection connection = connect(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.jdbcUrl(name);
    }

    /** The address of a new database with all tables. */
    public String migrated(String name) throws SQLException {
        String url = database(name);
        Flyway.configure()
                .dataSource(url, user(), password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return url;
    }

    public Stopwatch stopwatch() throws SQLException {
        try (Connection connection = connect(server.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new Stopwatch(ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid());
        }
    }

    public Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, user(), password());
    }

    /** Brings statistics up to date and writes out what is waiting, so that neither falls into the next measurement. */
    public void settle(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** What the durability and speed of this server depend on. */
    public Map<String, String> settings() throws SQLException, IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String name : List.of(
                    "server_version",
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "wal_compression",
                    "shared_buffers",
                    "max_wal_size")) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        settings.put("file system", Files.getFileStore(home).type());
        return settings;
    }

    @Override
    public void close() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
