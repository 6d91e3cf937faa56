package io.dropline.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own that starts the embedded server and holds it until it is killed. */
final class HolderProcess implements AutoCloseable {
    private static final String UP = "up";
    private final Process process;

    private HolderProcess(Process process) {
        this.process = process;
    }

    /** @param prefix what to run the program with, such as another user's rights */
    static HolderProcess start(List<String> prefix, String classPath, Path home) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                HolderProcess.class.getName(),
                home.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals(UP)) {
                return new HolderProcess(process);
            }
            said.add(line);
        }
        throw new IllegalStateException(String.join(System.lineSeparator(), said));
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    static void main(String[] args) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Options.defaults());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(UP);
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
