package io.dropline.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's port on loopback: the same at every start, so that a person may write it down, and another if it is taken. */
final class Port {
    private Port() {}

    static int choose(Path remembered) throws IOException {
        int port = Files.exists(remembered) ? parse(Files.readString(remembered).strip()) : 0;
        if (port > 0 && isFree(port)) {
            return port;
        }
        int fresh = anyFree();
        Folders.writePrivate(remembered, Integer.toString(fresh));
        return fresh;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private static int parse(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
