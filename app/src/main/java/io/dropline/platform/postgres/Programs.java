package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs. They refuse to run as root. Root starts them in a user namespace of their own without any
 * mapping: there they see themselves as nobody and have no privilege, while the files remain root's own.
 */
record Programs(Path binaries, boolean asRoot) {
    private static final String FORBIDDEN =
            "PostgreSQL does not run as root, and this system does not let root give it a user namespace. "
                    + "Run Dropline as an ordinary user, allow user namespaces (docker run --security-opt seccomp=unconfined), "
                    + "or set DROPLINE_DATABASE_URL to a PostgreSQL of your own.";

    static Programs of(PostgresHome home) throws IOException {
        return new Programs(home.binaries(), isRoot());
    }

    Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (asRoot) {
            command.addAll(List.of("unshare", "-U", "--"));
        }
        command.add(path(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Settings of another PostgreSQL on this machine must not leak into this one.
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            return builder.start();
        } catch (IOException e) {
            if (asRoot) {
                throw new DatabaseRefused(FORBIDDEN, e);
            }
            throw e;
        }
    }

    /** Runs to the end; the program's words become the message if it fails. */
    String run(String input, String program, String... arguments) throws IOException, InterruptedException {
        Process process = start(program, arguments);
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0) {
            throw failed(program, exit, said);
        }
        return said;
    }

    static DatabaseRefused failed(String program, int exit, String said) {
        if (said.contains("unshare failed") || said.contains("unshare: ")) {
            return new DatabaseRefused(FORBIDDEN + " (" + said + ")");
        }
        return new DatabaseRefused("PostgreSQL's " + program + " ended with " + exit + ": " + said);
    }

    Path path(String program) {
        return binaries.resolve("bin").resolve(program);
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : "root".equals(System.getProperty("user.name"));
    }
}
