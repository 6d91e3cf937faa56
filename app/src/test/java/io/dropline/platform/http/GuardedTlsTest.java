package io.dropline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate is checked against the name although the connection goes to an address. */
class GuardedTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext server;

    private final AddressGuard guard =
            AddressGuard.allowing(List.of("127.0.0.1"), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("peer.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "peer",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=peer.example",
                        "-ext",
                        "san=dns:peer.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("peer", store.getCertificate("peer"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @Test
    void answersUnderTheRightName() throws Exception {
        try (Peer peer = tlsPeer()) {
            assertThat(call("peer.example", peer, true)).isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void isNotSentUnderAnotherName() throws Exception {
        try (Peer peer = tlsPeer()) {
            assertThat(call("other.example", peer, true)).isInstanceOf(Reply.NotSent.class);
        }
    }

    @Test
    void isNotSentToWhomNobodyVouchesFor() throws Exception {
        try (Peer peer = tlsPeer()) {
            assertThat(call("peer.example", peer, false)).isInstanceOf(Reply.NotSent.class);
        }
    }

    @Test
    void isNotSentToAServerWithoutTls() throws Exception {
        try (Peer peer = new Peer(socket -> socket.getOutputStream()
                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(call("peer.example", peer, true)).isInstanceOf(Reply.NotSent.class);
        }
    }

    @Test
    void aHandshakeThatNeverEndsIsNotSentWithinItsTime() throws Exception {
        byte[] longRecord = {22, 3, 3, 0x40, 0};
        try (Peer peer = new Peer(socket -> {
            socket.getOutputStream().write(longRecord);
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write(0);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        })) {
            long began = System.nanoTime();
            Reply reply = new GuardedHttp(guard, server.getSocketFactory())
                    .send(Request.get(URI.create("https://peer.example:" + peer.port() + "/"), Map.of())
                            .within(Duration.ofMillis(500)));

            assertThat(reply).isInstanceOf(Reply.NotSent.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aNameThatIsLookedUpForEverIsNotSentWithinItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        AddressGuard slow = AddressGuard.allowing(List.of(), host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        Reply reply = new GuardedHttp(slow)
                .send(Request.get(URI.create("http://peer.example/"), Map.of()).within(Duration.ofMillis(200)));
        never.countDown();

        assertThat(reply).isInstanceOf(Reply.NotSent.class);
    }

    private Reply call(String host, Peer peer, boolean trusting) {
        GuardedHttp http = trusting ? new GuardedHttp(guard, server.getSocketFactory()) : new GuardedHttp(guard);
        return http.send(Request.get(URI.create("https://" + host + ":" + peer.port() + "/"), Map.of()));
    }

    private static Peer tlsPeer() throws Exception {
        return new Peer(
                server.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), socket -> {
                    assertThat(Peer.request(socket)).startsWith("GET / ");
                    socket.getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                });
    }
}
