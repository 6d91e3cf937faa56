package io.dropline.simulators.ground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small HTTP server on virtual threads that can be as unkind as its {@link Faults} say. */
public final class HttpHost implements AutoCloseable {
    /** Answers one request. An exception becomes a 500. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Call call) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HttpHost.class);

    static {
        // Without it every small answer waits for the client's delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults;
    private final Handler handler;

    private HttpHost(HttpServer server, Faults faults, Handler handler) {
        this.server = server;
        this.faults = faults;
        this.handler = handler;
    }

    public static HttpHost start(Listen listen, Faults faults, Handler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(listen.host(), listen.port()), 256);
            var host = new HttpHost(server, faults, handler);
            server.createContext("/", host::answer);
            server.setExecutor(host.threads);
            server.start();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + listen.port() + " on " + listen.host(), e);
        }
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
        var address = server.getAddress();
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
        return URI.create("http://" + host + ":" + address.getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Call call = Call.read(exchange);
            Reply reply = meet(call, faults.take(call.subject()).orElse(null));
            if (reply == null) {
                exchange.close();
                return;
            }
            send(exchange, call, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    /** The reply, or null where the connection is to be closed without one. */
    private @Nullable Reply meet(Call call, @Nullable Unkindness unkindness) throws InterruptedException {
        if (unkindness == null) {
            return handle(call);
        }
        return switch (unkindness) {
            case Unkindness.Slow(Duration delay) -> {
                Thread.sleep(delay);
                yield handle(call);
            }
            case Unkindness.Refuse(int status) -> Reply.json(status, Map.of("errors", "refused"));
            case Unkindness.AcceptThenDropAnswer() -> {
                Reply lost = handle(call);
                LOG.debug("{} {} answered {}, which is dropped", call.method(), call.path(), lost.status());
                yield null;
            }
            case Unkindness.DropBeforeRead() -> null;
            case Unkindness.Hang(Duration atMost) -> {
                Thread.sleep(atMost);
                yield null;
            }
        };
    }

    private Reply handle(Call call) {
        try {
            return handler.handle(call);
        } catch (Exception e) {
            LOG.warn("{} {} failed", call.method(), call.path(), e);
            return Reply.json(500, Map.of("errors", String.valueOf(e.getMessage())));
        }
    }

    private static void send(HttpExchange exchange, Call call, Reply reply) throws IOException {
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean head = call.method().equals("HEAD");
            exchange.sendResponseHeaders(
                    reply.status(),
                    head || reply.body().length() == 0 ? -1 : reply.body().length());
            if (!head && reply.body().length() > 0) {
                exchange.getResponseBody().write(reply.body().toArray());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
