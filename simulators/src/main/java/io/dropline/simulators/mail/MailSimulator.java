package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.HttpHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server that keeps what it accepts, and a page to read it. Nothing ever leaves it. */
public final class MailSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSimulator.class);

    private final MailOptions options;
    private final ServerSocket server;
    private final Faults faults = new Faults();
    private final Mailbox mailbox;
    private final HttpHost web;
    private final CompletableFuture<Certificate> certificate;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private MailSimulator(MailOptions options) throws IOException {
        this.options = options;
        this.mailbox = new Mailbox(options.ledger(), options.clock());
        this.server = new ServerSocket();
        server.bind(
                new InetSocketAddress(
                        InetAddress.getByName(options.smtp().host()),
                        options.smtp().port()),
                128);
        this.web = HttpHost.start(options.web(), new Faults(), new MailboxPages(mailbox)::handle);
        this.certificate = options.startTls()
                ? CompletableFuture.supplyAsync(Certificate::make)
                : CompletableFuture.failedFuture(new IllegalStateException("STARTTLS is not offered"));
    }

    public static MailSimulator start(MailOptions options) {
        try {
            var simulator = new MailSimulator(options);
            Thread.ofVirtual().name("smtp").start(simulator::listen);
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + options.smtp().port(), e);
        }
    }

    /** The mailbox page. */
    public URI uri() {
        return web.uri();
    }

    public String smtpHost() {
        return server.getInetAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : server.getInetAddress().getHostAddress();
    }

    public int smtpPort() {
        return server.getLocalPort();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Unkindness to senders; subjects are CONNECT, MAIL from, RCPT to, DATA to,to and END to,to. */
    public Faults faults() {
        return faults;
    }

    /** The certificate shown after STARTTLS, for a client that is told to trust it. */
    public X509Certificate certificate() {
        return certificate.join().certificate();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("no connection", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var wire = new Wire(socket)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(300_000);
            new SmtpSession(
                            wire,
                            options,
                            faults,
                            mailbox,
                            () -> certificate.join().serverContext())
                    .serve();
        } catch (IOException e) {
            LOG.debug("a sender went away: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            web.close();
        }
    }
}
