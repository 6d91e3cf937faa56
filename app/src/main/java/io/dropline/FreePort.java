package io.dropline;

import io.dropline.platform.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** The port to serve on: a real server is where its stores expect it, a demo may move aside. */
final class FreePort {
    private static final int ANY = 0;
    private static final int PORTS_TO_TRY = 50;

    private FreePort() {}

    static Settings choose(Settings settings) {
        int wanted = settings.port() == ANY ? anyFree() : settings.port();
        return switch (settings.mode()) {
            case SERVE -> {
                if (!isFree(wanted)) {
                    throw new StartRefused(taken(wanted));
                }
                yield settings.onPort(wanted);
            }
            case DEMO ->
                IntStream.range(wanted, Math.min(wanted + PORTS_TO_TRY, 65_536))
                        .filter(FreePort::isFree)
                        .mapToObj(settings::onPort)
                        .findFirst()
                        .orElseThrow(() -> new StartRefused(taken(wanted)));
        };
    }

    static String taken(int port) {
        return "Port " + port + " is taken by another program. Stop that one, or set DROPLINE_PORT to a free port.";
    }

    private static int anyFree() {
        try (ServerSocket probe = new ServerSocket(ANY)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
