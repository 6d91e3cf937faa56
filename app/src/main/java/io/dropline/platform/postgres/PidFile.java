package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: process id, data folder, start time, port, socket folder, address, shared memory,
 * state, one a line. It outlives a server that was killed, and then its process id may be a stranger's.
 */
record PidFile(long pid, int port, boolean ready) {
    /** Above the largest process id of any system we run on, so nobody answers to it. */
    private static final String NOBODY = "999999999";

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Optional<PidFile> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        // The server writes it in steps: a file that is still growing is one that is not ready.
        return number(lines, 0)
                .map(pid -> new PidFile(
                        pid,
                        number(lines, PORT_LINE).orElse(0L).intValue(),
                        lines.size() > STATE_LINE
                                && lines.get(STATE_LINE).strip().equals("ready")));
    }

    /**
     * Takes the stranger's process id out and leaves the rest: PostgreSQL refuses to start while that process lives, but
     * must still find the shared memory named here, which tells it whether children of the dead server are at work.
     */
    static void disown(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (!lines.isEmpty()) {
            lines.set(0, NOBODY);
            Folders.writePrivate(file, String.join("\n", lines) + "\n");
        }
    }

    private static Optional<Long> number(List<String> lines, int index) {
        if (lines.size() <= index || !lines.get(index).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(lines.get(index).strip()));
    }
}
