package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The files of one PostgreSQL: made once, configured at every start. */
record Cluster(PostgresHome home, Programs programs) {
    /** The application's role; it owns its database and nothing else. The superuser is {@code postgres}. */
    static final String ROLE = "dropline";

    static final String DATABASE = "dropline";

    /** @return the password of both roles */
    String ensure() throws IOException, InterruptedException {
        boolean exists = Files.isDirectory(home.data());
        if (!Files.exists(home.password())) {
            if (exists) {
                throw new DatabaseRefused("The password of the database in " + home.data() + " is missing: "
                        + home.password() + " is not there. Put it back from your backup.");
            }
            Folders.writePrivate(home.password(), randomPassword());
        }
        String password = Files.readString(home.password()).strip();
        if (!exists) {
            make(password);
        }
        return password;
    }

    private void make(String password) throws IOException, InterruptedException {
        Folders.remove(home.unfinishedData());
        String folder = home.unfinishedData().toString();
        programs.run(
                "",
                "initdb",
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + home.password(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        String statements = """
                create role %s login createdb password '%s'
                create database %s owner %s
                """.formatted(ROLE, password, DATABASE, ROLE);
        String said = programs.run(statements, "postgres", "--single", "-D", folder, "postgres");
        if (said.contains("ERROR:")) {
            throw new DatabaseRefused("PostgreSQL could not make its first database: " + said);
        }
        Files.move(home.unfinishedData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(Options options, int port) throws IOException {
        String durable = switch (options.durability()) {
            case DURABLE -> "on";
            case SURVIVES_PROCESSES_ONLY -> "off";
        };
        String text = """
                # Written by Dropline at every start. Put settings of your own into local.conf beside this file; they win.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                shared_buffers = %dMB
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                wal_compression = on
                min_wal_size = 256MB
                max_wal_size = 4GB
                checkpoint_timeout = 15min
                # two cores belong to many short transactions; a long one must not take both
                max_parallel_workers_per_gather = 0
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                # errors go to the client; the server's own log has its life only, and no customer's data
                log_min_messages = log
                log_checkpoints = off
                include_if_exists = 'local.conf'
                """.formatted(
                        port, options.maxConnections(), options.sharedBuffersMegabytes(), durable, durable, durable);
        Folders.writePrivate(home.data().resolve("postgresql.conf"), text);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
