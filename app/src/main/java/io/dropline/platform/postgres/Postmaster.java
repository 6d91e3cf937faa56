package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process of one home: found, started, stopped. {@code pg_ctl} gives it a session of its own, so it outlives us. */
record Postmaster(PostgresHome home, Programs programs) {
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration SHUTDOWN = Duration.ofMinutes(1);
    private static final long LARGE_LOG = 4_000_000;

    /**
     * A server that was left running by a program that died. Waits for one that is just coming up or going down, stops one
     * of another version, and disowns a file that names a stranger.
     */
    Optional<PidFile> adopt() throws IOException, InterruptedException {
        Optional<PidFile> found = PidFile.read(home.pidFile());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long pid = found.get().pid();
        if (!isOurs(pid)) {
            PidFile.disown(home.pidFile());
            return Optional.empty();
        }
        if (!isThisVersion(pid)) {
            stop(pid);
            return Optional.empty();
        }
        boolean settled = Processes.waitUntil(RECOVERY, () -> !Processes.isAlive(pid) || isReady(pid));
        if (!settled) {
            throw new DatabaseRefused("PostgreSQL (process " + pid + ") neither comes up nor ends; see " + home.log());
        }
        return Processes.isAlive(pid) ? PidFile.read(home.pidFile()) : Optional.empty();
    }

    /** Starts it on the port that the configuration names, and waits until it takes connections (recovery included). */
    PidFile start() throws IOException, InterruptedException {
        setAsideLargeLog();
        Process control = programs.start(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Long.toString(RECOVERY.toSeconds()),
                "-D",
                home.data().toString(),
                "-l",
                home.log().toString());
        control.getOutputStream().close();
        // pg_ctl looks every 100 ms; looking ourselves saves most of that at every start
        Processes.waitUntil(
                RECOVERY, () -> !control.isAlive() || runningAndReady().isPresent());
        Optional<PidFile> running = runningAndReady();
        if (running.isPresent()) {
            return running.get();
        }
        String said = new String(control.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        throw Programs.failed("start", control.waitFor(), said + System.lineSeparator() + endOfLog());
    }

    /** Fast: open transactions are rolled back, everything committed is written, nothing needs recovery next time. */
    void stop(long pid) throws IOException, InterruptedException {
        if (Processes.isAlive(pid)) {
            programs.run("", "pg_ctl", "kill", "INT", Long.toString(pid));
            Processes.waitUntil(SHUTDOWN, () -> !Processes.isAlive(pid));
        }
    }

    /** Process ids are used again: only the command line proves that this one serves our folder. */
    boolean isOurs(long pid) {
        return Processes.isAlive(pid)
                && Processes.commandLine(pid)
                        .filter(line -> line.contains("postgres") && line.contains(" -D " + home.data()))
                        .isPresent();
    }

    private boolean isThisVersion(long pid) {
        return Processes.commandLine(pid)
                .filter(line -> line.startsWith(programs.path("postgres").toString()))
                .isPresent();
    }

    private boolean isReady(long pid) throws IOException {
        return PidFile.read(home.pidFile())
                .filter(file -> file.pid() == pid && file.ready())
                .isPresent();
    }

    private Optional<PidFile> runningAndReady() throws IOException {
        return PidFile.read(home.pidFile()).filter(file -> file.ready() && Processes.isAlive(file.pid()));
    }

    private void setAsideLargeLog() throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LARGE_LOG) {
            Files.move(home.log(), home.log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(home.log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(home.log());
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
