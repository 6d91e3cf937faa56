package io.dropline.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo in a process of its own, with what it printed. */
final class Demo implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private Demo(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Demo start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("demo.log");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseParallelGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.dropline.DroplineApplication"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("DROPLINE_MODE", "demo");
            builder.environment().put("DROPLINE_PORT", "0");
            builder.environment()
                    .put(
                            "DROPLINE_HOME",
                            folder.resolve("home").toAbsolutePath().toString());
            Demo demo = new Demo(builder.start(), log);
            demo.line("Ready at (\\S+)");
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String desk() {
        return line("Ready at (\\S+)");
    }

    String signInLink() {
        return line("(http\\S+/sign-in/link/\\S+)");
    }

    String store() {
        return line("The store, to order in:\\s+(\\S+)");
    }

    String mailbox() {
        return line("The mailbox, to read mail:\\s+(\\S+)");
    }

    /** Where the partners are told how to behave. */
    String control() {
        return line("The partners' control API:\\s+(\\S+)");
    }

    private String line(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = wanted.matcher(printed());
            if (matcher.find()) {
                return matcher.group(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("the demo did not print " + pattern + ", but:\n" + printed());
    }

    private String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
