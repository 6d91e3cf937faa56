package io.dropline.bench.orders;

import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.Latencies;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Stopwatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A store that delivers as fast as it is answered, over so many connections that stay open. One thread serves them all: whatever it computes is
 * taken from the same processors as the server's work.
 */
public final class WebhookLoad {
    /** One connection: what came back so far, and when the document was sent. */
    private record Line(SocketChannel channel, ByteBuffer in, long sentAt) {}

    private final Webhook webhook;
    private long next;
    private int waiting;

    private WebhookLoad(Shop shop, OrderDocuments documents, long first) throws GeneralSecurityException {
        this.webhook = new Webhook(shop, documents);
        this.next = first;
    }

    /** @param sent how many documents were answered in all, those of the warm-up too: so many must be stored */
    public record Outcome(Rate rate, Latencies latencies, long sent) {}

    public static Outcome run(int port, Shop shop, OrderDocuments documents, Size size, Stopwatch watch)
            throws IOException, GeneralSecurityException {
        return new WebhookLoad(shop, documents, 0).run(port, size, watch);
    }

    private Outcome run(int port, Size size, Stopwatch watch) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < size.connections(); i++) {
                send(connect(selector, port));
            }
            return deliver(selector, port, size, watch);
        }
    }

    private static SelectionKey connect(Selector selector, int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ);
    }

    private Outcome deliver(Selector selector, int port, Size size, Stopwatch watch) throws IOException {
        Latencies latencies = new Latencies();
        CompletableFuture<Stopwatch.Spent> spent = watch.later(size.warmUp(), size.measured());
        long from = System.nanoTime() + size.warmUp().toNanos();
        long to = from + size.measured().toNanos();
        while (waiting > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                Optional<String> answer = answer(line);
                if (answer.isEmpty()) {
                    continue;
                }
                waiting--;
                long now = System.nanoTime();
                if (now >= from && now < to) {
                    latencies.add(now - line.sentAt());
                }
                // servers end a connection after so many requests, and say so
                boolean last = answer.get().contains("Connection: close");
                if (last || now >= to) {
                    line.channel().close();
                }
                if (now < to) {
                    send(last ? connect(selector, port) : key);
                }
            }
            selector.selectedKeys().clear();
        }
        return new Outcome(spent.join().over(latencies.count()), latencies, next);
    }

    private void send(SelectionKey connection) throws IOException {
        SocketChannel channel = (SocketChannel) connection.channel();
        long number = next++;
        ByteBuffer out = webhook.request(number);
        connection.attach(new Line(channel, ByteBuffer.allocate(1024), System.nanoTime()));
        waiting++;
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** The answer, once it is here as a whole. Anything but 200 ends the run. */
    private static Optional<String> answer(Line line) throws IOException {
        if (line.channel().read(line.in()) < 0) {
            throw new IOException("The server closed a connection without an answer");
        }
        String said = new String(line.in().array(), 0, line.in().position(), StandardCharsets.ISO_8859_1);
        if (said.length() >= 12 && !said.startsWith("HTTP/1.1 200")) {
            throw new IOException("The server did not store a document: " + said);
        }
        return said.endsWith("\r\n\r\n{}") ? Optional.of(said) : Optional.empty();
    }
}
