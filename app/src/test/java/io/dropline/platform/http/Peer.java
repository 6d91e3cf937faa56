package io.dropline.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on loopback that does to each connection what the test says. */
final class Peer implements AutoCloseable {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ServerSocket server;

    /** What is done to a connection; it is closed afterwards. */
    @FunctionalInterface
    interface Deed {
        void to(Socket socket) throws IOException;
    }

    Peer(Deed deed) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), deed);
    }

    Peer(ServerSocket server, Deed deed) {
        this.server = server;
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    deed.to(socket);
                } catch (IOException closed) {
                    heard.add("closed: " + closed.getMessage());
                }
            }
        });
    }

    /** Reads a whole request, then answers these bytes. */
    static Peer answering(String answer) throws IOException {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Peer peer = new Peer(socket -> {
            requests.add(request(socket));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        });
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    peer.heard.add(requests.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return peer;
    }

    /** Head and body of one request, by its Content-Length. */
    static String request(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return text.toString();
            }
            text.append((char) c);
        }
        int at = text.indexOf("Content-Length: ");
        if (at >= 0) {
            int length = Integer.parseInt(text, at + 16, text.indexOf("\r\n", at), 10);
            text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    int port() {
        return server.getLocalPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
