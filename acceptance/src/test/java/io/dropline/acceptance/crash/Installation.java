package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One home and one port, on which the application is started again after each of its deaths. */
final class Installation {
    /** What the system says of a process that ended by signal 9, and what a failpoint ends with. */
    static final int KILLED = 137;

    private final Path home;
    private final Path log;
    private final URI address;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Child> running = Optional.empty();

    Installation(Path folder, int port, Partners partners) {
        this.home = folder.resolve("home");
        this.log = folder.resolve("application.log");
        this.address = URI.create("http://127.0.0.1:" + port);
        environment.put("DROPLINE_HOME", home.toString());
        environment.put("DROPLINE_PORT", Integer.toString(port));
        environment.put("DROPLINE_PUBLIC_URL", address.toString());
        environment.put("DROPLINE_SMTP_HOST", partners.smtpHost());
        environment.put("DROPLINE_SMTP_PORT", Integer.toString(partners.smtpPort()));
        environment.put("DROPLINE_SMTP_STARTTLS", "off");
        environment.put("DROPLINE_SMTP_FROM", "desk@dropline.example");
        environment.put("DROPLINE_ALLOW_PRIVATE_ADDRESSES", "127.0.0.0/8");
    }

    URI address() {
        return address;
    }

    /** Starts it and waits until it takes requests. No recurring job comes between what a test looks at. */
    void start() {
        start(Map.of(), "-Ddropline.timers.work=false", TrappedApplication.class.getName());
    }

    /** The same with everything that runs in production. */
    void startWithTimers() {
        start(Map.of(), "-Ddropline.timers.work=true", TrappedApplication.class.getName());
    }

    /** Starts it as people do, with a failpoint that it will come to by itself, and waits for its end there. */
    void startToDieAt(String failpoint) {
        launch(
                Map.of("DROPLINE_FAILPOINT", failpoint + ":halt"),
                "-Ddropline.timers.work=false",
                "io.dropline.DroplineApplication");
        awaitDeath();
    }

    private void start(Map<String, String> more, String flag, String main) {
        launch(more, flag, main);
        Until.isTrue(() -> "the application serves; see " + log, () -> {
            assertThat(child().isAlive())
                    .as("the application runs; see %s", log)
                    .isTrue();
            return Web.status(address.resolve("/sign-in")) == 200;
        });
    }

    private void launch(Map<String, String> more, String flag, String main) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        running = Optional.of(
                Child.start(log, all, TrappedApplication.ANSWER, List.of("-Ddropline.mailroom.lease=4s", flag, main)));
    }

    private Child child() {
        return running.orElseThrow();
    }

    boolean isAlive() {
        return running.isPresent() && child().isAlive();
    }

    void trap(String trap) {
        assertThat(child().ask("trap " + trap)).isEqualTo("set");
    }

    byte[] seal(String purpose, String secret) {
        return Base64.getDecoder().decode(child().ask("seal " + purpose + " " + secret));
    }

    /** An operator decides; false if the document did not wait for that. */
    boolean decide(UUID merchant, UUID document, String decision) {
        return !child().ask("decide " + merchant + " " + document + " " + decision)
                .isEmpty();
    }

    void kill() {
        child().kill();
        awaitDeath();
    }

    /** Waits until it has died at its failpoint, and its last words to the database have been carried out or forgotten. */
    void awaitDeath() {
        assertThat(child().end())
                .as("the application died as if killed; see %s", log)
                .isEqualTo(KILLED);
        Until.isTrue(
                "the database has let go of the dead",
                () -> database()
                                .sql(
                                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** As {@code kill -9} of the PostgreSQL server. */
    void killDatabase() {
        long pid = Long.parseLong(read(home.resolve("postgres/data-18/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        Until.isTrue("PostgreSQL has died", () -> !server.isAlive());
    }

    /** Waits until the database takes connections again. */
    void awaitDatabase() {
        Until.isTrue("PostgreSQL is back", () -> {
            try {
                return database().sql("select 1").query(Integer.class).single() == 1;
            } catch (DataAccessException notYet) {
                return false;
            }
        });
    }

    /** The embedded database, also while the application is dead: its server lives on. */
    JdbcClient database() {
        Path postgres = home.resolve("postgres");
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + read(postgres.resolve("port")) + "/dropline",
                "dropline",
                read(postgres.resolve("password"))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it, and its database with it. */
    void stop() {
        if (!isAlive()) {
            start();
        }
        child().stop();
    }
}
