package io.dropline.acceptance.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with the class path of the tests. What it prints goes to a log, but for its answers. */
final class Child {
    // No compiler that takes long to warm up: each of these processes lives for seconds.
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final String answerMark;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** @param answerMark how a line begins that is an answer */
    static Child start(Path log, Map<String, String> environment, String answerMark, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What the person who runs the tests has set for an application of their own is not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("DROPLINE_"));
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log, answerMark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child(Process process, Path log, String answerMark) {
        this.process = process;
        this.answerMark = answerMark;
        this.reader = Thread.ofPlatform().daemon().start(() -> read(log));
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter written =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(answerMark)) {
                    answers.add(line);
                }
                written.write(line);
                written.newLine();
                written.flush();
            }
        } catch (IOException e) {
            // The process is gone, and with it the line it was writing.
            answers.clear();
        }
    }

    /** Types one line and waits for its answer. */
    String ask(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
            return answer().substring(answerMark.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line that is an answer. */
    String answer() {
        try {
            String answer = answers.poll(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer from process " + process.pid());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end in good order, and makes it end if it does not. */
    void stop() {
        process.destroy();
        if (!Until.within(Duration.ofSeconds(25), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    /** Waits for the end; answers the exit code, 128 + 9 where it was killed. */
    int end() {
        try {
            if (!process.waitFor(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("process " + process.pid() + " still runs");
            }
            reader.join(Duration.ofSeconds(5));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
