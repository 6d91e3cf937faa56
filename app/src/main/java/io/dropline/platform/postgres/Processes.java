package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the operating system says about a process id. */
final class Processes {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Processes() {}

    /** A killed process whose parent never asks for its end (process 1 of many containers) keeps its id: it is dead all the same. */
    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie(pid);
    }

    /** The command line, empty if there is none or it is not ours to see. */
    static Optional<String> commandLine(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    /**
     * Looks again and again, since nobody tells us what another process does.
     *
     * @return whether it came true in time
     */
    static boolean waitUntil(Duration limit, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            // "pid (name) state ...": the name may hold anything, so look behind the last bracket
            String text = Files.readString(stat);
            int state = text.lastIndexOf(')') + 2;
            return state < text.length() && (text.charAt(state) == 'Z' || text.charAt(state) == 'X');
        } catch (IOException noSuchFileHere) {
            return false;
        }
    }
}
