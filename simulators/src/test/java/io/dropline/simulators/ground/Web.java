package io.dropline.simulators.ground;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A plain HTTP client, and a receiver that keeps what it was sent. */
public final class Web {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Web() {}

    public static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    public static HttpResponse<String> post(URI uri, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    /** One request that arrived. Header names are lower case. */
    public record Received(Map<String, String> headers, Bytes body) {
        public JsonNode json() {
            return Json.tree(body);
        }
    }

    /** Answers with the statuses given, one after the other, then 200. */
    public static final class Receiver implements AutoCloseable {
        private final HttpServer server;
        private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> statuses;

        public Receiver(Integer... statuses) throws IOException {
            this.statuses = new LinkedBlockingQueue<>(List.of(statuses));
            this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
            server.createContext("/", exchange -> {
                var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
                received.add(
                        new Received(headers, Bytes.of(exchange.getRequestBody().readAllBytes())));
                Integer status = this.statuses.poll();
                exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                exchange.close();
            });
            server.start();
        }

        public URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        }

        /** The next request; fails the test where none comes within 10 s. */
        public Received next() throws InterruptedException {
            Received next = received.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was received");
            }
            return next;
        }

        public boolean isQuiet() {
            return received.isEmpty();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
