package io.dropline.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A PostgreSQL server of our own: its files below the application's home, reachable on loopback only, with a random
 * password. It survives the death of the program that started it (the next start adopts it) and is started again when it
 * dies itself. One program at a time may use a home.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int PORT_ATTEMPTS = 3;

    private final HomeLock lock;
    private final Postmaster postmaster;
    private final Supervisor supervisor;
    private final String password;
    private final int port;

    private EmbeddedPostgres(HomeLock lock, Postmaster postmaster, PidFile running, String password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.supervisor = new Supervisor(postmaster, running.pid());
        this.password = password;
        this.port = running.port();
    }

    /**
     * Unpacks, creates, adopts or starts what is needed and returns when connections are taken.
     *
     * @param applicationHome the folder of DROPLINE_HOME; made if missing
     * @throws DatabaseRefused with a sentence for the person who starts the program
     */
    public static EmbeddedPostgres start(Path applicationHome, Options options) {
        try {
            PostgresHome home = PostgresHome.below(applicationHome);
            HomeLock lock = HomeLock.take(home);
            try {
                EmbeddedPostgres started = start(home, lock, options);
                started.supervisor.begin();
                return started;
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefused("The embedded PostgreSQL below " + applicationHome + " does not start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("The start of the embedded PostgreSQL was interrupted.", e);
        }
    }

    private static EmbeddedPostgres start(PostgresHome home, HomeLock lock, Options options)
            throws IOException, InterruptedException {
        Binaries.unpackOnce(home.binaries());
        Programs programs = Programs.of(home);
        Cluster cluster = new Cluster(home, programs);
        String password = cluster.ensure();
        Postmaster postmaster = new Postmaster(home, programs);
        PidFile running = postmaster.adopt().orElse(null);
        for (int attempt = 1; running == null; attempt++) {
            int port = Port.choose(home.port());
            cluster.configure(options, port);
            try {
                running = postmaster.start();
            } catch (DatabaseRefused e) {
                if (attempt == PORT_ATTEMPTS || Port.isFree(port)) {
                    throw e;
                }
            }
        }
        return new EmbeddedPostgres(lock, postmaster, running, password);
    }

    public String jdbcUrl() {
        return jdbcUrl(Cluster.DATABASE);
    }

    /** The address of another database of the same server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.ROLE;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly; a second call does nothing. */
    @Override
    public void close() {
        if (!lock.channel().isOpen()) {
            return;
        }
        try (lock) {
            postmaster.stop(supervisor.end());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
