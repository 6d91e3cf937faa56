package io.dropline.simulators.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The files by HTTP, with ETag and Last-Modified; asked for with Authorization where that was set, by Basic or Bearer. */
final class HttpDoor implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Shelf shelf;
    private final FileFaults faults;
    private final String user;
    private final String password;

    HttpDoor(Shelf shelf, FileFaults faults, String user, String password) {
        this.shelf = shelf;
        this.faults = faults;
        this.user = user;
        this.password = password;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            serve(exchange, faults.take().orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, @Nullable FileFault fault) throws IOException, InterruptedException {
        if (fault instanceof FileFault.Slow(var delay)) {
            Thread.sleep(delay);
        }
        Path file = shelf.at(exchange.getRequestURI().getPath().replaceFirst("^/open", ""));
        boolean open = exchange.getRequestURI().getPath().startsWith("/open");
        if (fault instanceof FileFault.Refuse(int status)) {
            exchange.sendResponseHeaders(status, -1);
        } else if (!open && !known(exchange)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"files\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            send(exchange, file, fault instanceof FileFault.Cut(int after) ? after : Integer.MAX_VALUE);
        }
    }

    private boolean known(HttpExchange exchange) {
        String said = exchange.getRequestHeaders().getFirst("Authorization");
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return basic.equals(said) || ("Bearer " + password).equals(said);
    }

    private static void send(HttpExchange exchange, Path file, int atMost) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders()
                .set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC)));
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        // Closing the exchange before the end breaks the connection off.
        exchange.getResponseBody().write(bytes, 0, Math.min(bytes.length, atMost));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
