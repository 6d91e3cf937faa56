package io.dropline.bench.feed;

import io.dropline.bench.house.Desk;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.Latencies;
import io.dropline.bench.orders.OrderDocuments;
import io.dropline.bench.orders.Webhook;
import io.dropline.mailroom.Mailroom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Orders at a steady rate, whatever the server answers: an answer's time counts from the moment at which its order was due, so that one that is held
 * up makes those behind it late as well. The orders are handled all the while, up to their purchase orders.
 */
final class SteadyOrders {
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 200;

    private final Desk desk;
    private final Shop shop;
    private final OrderDocuments documents;
    private long next;

    SteadyOrders(Desk desk, Shop shop, OrderDocuments documents) {
        this.desk = desk;
        this.shop = shop;
        this.documents = documents;
    }

    static int perSecond() {
        return PER_SECOND;
    }

    Latencies run(Duration time) throws InterruptedException, ExecutionException {
        long first = next;
        int each = (int) (PER_SECOND * time.toMillis() / 1000 / CONNECTIONS);
        next += (long) each * CONNECTIONS;
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS + 1)) {
            List<Future<Latencies>> parts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int connection = i;
                parts.add(senders.submit(() -> deliver(first, connection, each, begin)));
            }
            Future<?> handling = senders.submit(this::handle);
            List<Latencies> all = new ArrayList<>();
            for (Future<Latencies> part : parts) {
                all.add(part.get());
            }
            handling.cancel(true);
            return Latencies.of(all);
        }
    }

    private void handle() {
        Mailroom mailroom = desk.part(Mailroom.class);
        while (!Thread.currentThread().isInterrupted()) {
            mailroom.handleIncoming();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Latencies deliver(long first, int connection, int count, long begin)
            throws IOException, GeneralSecurityException {
        Latencies latencies = new Latencies();
        Webhook webhook = new Webhook(shop, documents);
        Socket socket = connect();
        try {
            for (int i = 0; i < count; i++) {
                long number = (long) i * CONNECTIONS + connection;
                byte[] request = webhook.request(first + number).array();
                long due = begin + number * 1_000_000_000L / PER_SECOND;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                socket.getOutputStream().write(request);
                boolean last = answer(socket);
                latencies.add(System.nanoTime() - due);
                if (last) {
                    socket.close();
                    socket = connect();
                }
            }
        } finally {
            socket.close();
        }
        return latencies;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Whether the server ends the connection after this answer. */
    private static boolean answer(Socket socket) throws IOException {
        byte[] in = new byte[1024];
        int length = 0;
        while (true) {
            int read = socket.getInputStream().read(in, length, in.length - length);
            if (read < 0) {
                throw new IOException("The server closed a connection without an answer");
            }
            length += read;
            String said = new String(in, 0, length, StandardCharsets.ISO_8859_1);
            if (length >= 12 && !said.startsWith("HTTP/1.1 200")) {
                throw new IOException("The server did not store a document: " + said);
            }
            if (said.endsWith("\r\n\r\n{}")) {
                return said.contains("Connection: close");
            }
        }
    }
}
