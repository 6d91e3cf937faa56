package io.dropline.bench;

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
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A store that delivers as fast as it is answered, over so many connections that stay open. One thread serves them all: whatever it computes is
 * taken from the same processors as the server's work.
 */
final class WebhookLoad {
    /** One connection: what it is about to send, what came back so far, and when it began to send. */
    private static final class Line {
        final SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocate(1024);
        long sentAt;

        Line(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final Shop shop;
    private final OrderDocuments documents;
    private final Mac mac;
    private long next;
    private int waiting;

    private WebhookLoad(Shop shop, OrderDocuments documents, long first) throws GeneralSecurityException {
        this.shop = shop;
        this.documents = documents;
        this.mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(shop.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.next = first;
    }

    /** @param sent how many documents were answered in all, those of the warm-up too: so many must be stored */
    record Outcome(Rate rate, Latencies latencies, long sent) {}

    static Outcome run(int port, Shop shop, OrderDocuments documents, Size size)
            throws IOException, GeneralSecurityException {
        return new WebhookLoad(shop, documents, 0).run(port, size);
    }

    private Outcome run(int port, Size size) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < size.connections(); i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Line line = new Line(channel);
                channel.register(selector, SelectionKey.OP_READ, line);
                send(line);
            }
            return deliver(selector, size);
        }
    }

    private Outcome deliver(Selector selector, Size size) throws IOException {
        Latencies latencies = new Latencies();
        long from = System.nanoTime() + size.warmUp().toNanos();
        long to = from + size.measured().toNanos();
        while (waiting > 0) {
            selector.select(key -> {
                Line line = (Line) key.attachment();
                try {
                    if (answered(line)) {
                        long now = System.nanoTime();
                        if (now >= from && now < to) {
                            latencies.add(now - line.sentAt);
                        }
                        if (now < to) {
                            send(line);
                        } else {
                            line.channel.close();
                        }
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        return new Outcome(new Rate(latencies.count(), size.measured().toNanos() / 1e9), latencies, next);
    }

    private void send(Line line) throws IOException {
        long number = next++;
        byte[] body = documents.body(number);
        String head = "POST /hooks/shopify HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
                + "X-Shopify-Topic: orders/create\r\nX-Shopify-Shop-Domain: " + shop.domain()
                + "\r\nX-Shopify-Webhook-Id: webhook-" + number
                + "\r\nX-Shopify-Api-Version: 2026-01\r\nX-Shopify-Hmac-Sha256: "
                + Base64.getEncoder().encodeToString(mac.doFinal(body))
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteBuffer out = ByteBuffer.allocate(head.length() + body.length)
                .put(head.getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .flip();
        line.in.clear();
        waiting++;
        line.sentAt = System.nanoTime();
        while (out.hasRemaining()) {
            line.channel.write(out);
        }
    }

    /** Whether the answer is here as a whole. Anything but 200 ends the run. */
    private boolean answered(Line line) throws IOException {
        if (line.channel.read(line.in) < 0) {
            throw new IOException("The server closed a connection");
        }
        String said = new String(line.in.array(), 0, line.in.position(), StandardCharsets.ISO_8859_1);
        if (!said.endsWith("\r\n\r\n{}")) {
            if (said.length() >= 12 && !said.startsWith("HTTP/1.1 200")) {
                throw new IOException("The server did not store a document: " + said);
            }
            return false;
        }
        waiting--;
        return true;
    }
}
