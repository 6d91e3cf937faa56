package io.dropline.platform.http;

import io.dropline.platform.Failpoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP/1.1 to partners, one connection for each request.
 *
 * <p>It writes to the socket itself rather than through a client library for three reasons. It connects to the very address that the guard
 * judged, so a name that changes its meaning between check and connection (DNS rebinding) gains nothing; TLS still checks the certificate
 * against the name. It knows whether a byte of the request has left, so {@link Reply.NotSent} is a proof. And nothing below it repeats a
 * request: a pooled connection that the partner closes a moment too early would make every such POST ambiguous.
 *
 * <p>Redirects are not followed: they are answers. Compression is not asked for. Proxies are not used.
 */
public final class GuardedHttp {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** So that a time-out of the socket itself, which says more, comes first. */
    private static final long GRACE_NANOS = 100_000_000;

    private static final System.Logger LOG = System.getLogger(GuardedHttp.class.getName());
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-deadlines").factory());
    private final AddressGuard guard;
    private final SSLSocketFactory tls;

    public GuardedHttp(AddressGuard guard) {
        this(guard, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param tls decides which certificate authorities are trusted */
    public GuardedHttp(AddressGuard guard, SSLSocketFactory tls) {
        this.guard = guard;
        this.tls = tls;
    }

    /** Sends one request, blocking until it is answered or the time is over. Never throws for what a partner or the network does. */
    public Reply send(Request request) {
        return send(request, Receiver.whole(request.maxBytes()));
    }

    /**
     * The same, with the body of a 200 written to the sink while it comes; the answer then has an empty body. Other answers are read whole.
     *
     * @param maxBytes the longest body that is streamed
     */
    public Reply download(Request request, long maxBytes, Sink sink) {
        return send(request, Receiver.streamed(request.maxBytes(), maxBytes, sink));
    }

    private Reply send(Request request, Receiver receiver) {
        URI uri = request.uri();
        String host = uri.getHost();
        String scheme = uri.getScheme();
        boolean secure = "https".equalsIgnoreCase(scheme);
        if (host == null || !(secure || "http".equalsIgnoreCase(scheme)) || uri.getUserInfo() != null) {
            return new Reply.NotSent("Not an address for HTTP: " + uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        byte[] head = Wire.head(request);
        Deadline deadline = Deadline.in(request.timeout());
        return switch (resolve(host, deadline)) {
            case AddressGuard.Resolution.Forbidden(String why) -> new Reply.NotSent(why);
            case AddressGuard.Resolution.Unresolved(String why) -> new Reply.NotSent(why);
            case AddressGuard.Resolution.Allowed(List<InetAddress> addresses) -> {
                Attempt attempt = new Attempt(host, port, secure, addresses, deadline);
                yield attempt.open() ? attempt.exchange(head, request, receiver) : attempt.notSent();
            }
        };
    }

    /** Looking a name up knows no time limit, and holds a thread of the platform anyway: it gets its own, which is left behind if it takes too long. */
    private AddressGuard.Resolution resolve(String host, Deadline deadline) {
        CompletableFuture<AddressGuard.Resolution> resolution = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("http-resolve")
                .start(() -> resolution.completeAsync(() -> guard.resolve(host), Runnable::run));
        try {
            return resolution.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | SocketTimeoutException e) {
            return new AddressGuard.Resolution.Unresolved("The host " + host + " could not be looked up in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AddressGuard.Resolution.Unresolved("The host " + host + " was not looked up: we are stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Looking up " + host + " failed", e.getCause());
        }
    }

    /** The first of the judged addresses that takes the connection is the one we speak to; from then on no other is tried. */
    private final class Attempt {
        private final String host;
        private final int port;
        private final boolean secure;
        private final List<InetAddress> addresses;
        private final Deadline deadline;
        private Socket raw = new Socket();
        private Socket channel = raw;
        private @Nullable ScheduledFuture<?> watchdog;
        private String failure = "no address";

        Attempt(String host, int port, boolean secure, List<InetAddress> addresses, Deadline deadline) {
            this.host = host;
            this.port = port;
            this.secure = secure;
            this.addresses = addresses;
            this.deadline = deadline;
        }

        boolean open() {
            for (InetAddress address : addresses) {
                raw = new Socket();
                watchdog = watch(raw);
                try {
                    raw.setTcpNoDelay(true);
                    raw.connect(new InetSocketAddress(address, port), connectMillis());
                    channel = secure ? secured() : raw;
                    return true;
                } catch (IOException e) {
                    unwatch();
                    failure = deadline.isOver() ? "no connection in time" : reason(e);
                    close(raw);
                }
            }
            return false;
        }

        /**
         * Closes the socket from below when the time is over: a blocked write knows no timeout of its own, and a read's begins anew with every
         * byte, so that a partner could drag a handshake out for ever.
         */
        private ScheduledFuture<?> watch(Socket socket) {
            return WATCH.schedule(() -> close(socket), deadline.nanosLeft() + GRACE_NANOS, TimeUnit.NANOSECONDS);
        }

        private void unwatch() {
            if (watchdog != null) {
                watchdog.cancel(false);
            }
        }

        Reply notSent() {
            return new Reply.NotSent("No connection to %s:%d: %s".formatted(host, port, failure));
        }

        private int connectMillis() throws SocketTimeoutException {
            return Math.min(deadline.millisLeft(), (int) CONNECT_TIMEOUT.toMillis());
        }

        private Socket secured() throws IOException {
            raw.setSoTimeout(connectMillis());
            SSLSocket secured = (SSLSocket) tls.createSocket(raw, host, port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        }

        /** From here on every failure is ambiguous: a part of the request may have left. */
        Reply exchange(byte[] head, Request request, Receiver receiver) {
            try {
                String broken = write(head, request.body());
                Failpoint.reach("http.sent");
                try {
                    // Also after a broken write: a server that refuses a long body may answer before it has read it
                    // all.
                    return receiver.receive(new BufferedInputStream(
                            new TimedInput(channel, deadline, receiver.idleMillis()), 16 * 1024));
                } catch (SocketTimeoutException e) {
                    return new Reply.Ambiguous(
                            "No whole answer within " + request.timeout().toMillis() + " ms");
                } catch (IOException e) {
                    return new Reply.Ambiguous(
                            broken.isEmpty() ? "The answer could not be read: " + reason(e) : broken);
                }
            } finally {
                close(channel); // still watched: TLS says goodbye, and may have to wait for who does not read
                unwatch();
            }
        }

        private String write(byte[] head, byte[] body) {
            try {
                OutputStream out = channel.getOutputStream();
                byte[] whole = Arrays.copyOf(head, head.length + body.length);
                System.arraycopy(body, 0, whole, head.length, body.length);
                out.write(whole);
                out.flush();
                return "";
            } catch (IOException e) {
                return "The connection broke while we were sending: " + reason(e);
            }
        }
    }

    /** A failure to close changes nothing of what was sent and answered. */
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Closing a connection failed", e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
