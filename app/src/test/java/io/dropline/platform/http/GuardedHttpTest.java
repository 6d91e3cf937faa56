package io.dropline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {
    private final GuardedHttp http = new GuardedHttp(AddressGuard.allowing(List.of("127.0.0.1")));

    @Test
    void sendsARequestAndReadsTheAnswer() throws Exception {
        try (Peer peer = Peer.answering("HTTP/1.1 201 Created\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 4\r\n\r\ndone")) {
            Reply reply = http.send(Request.post(
                    peer.uri("/a%20b?c=d"),
                    Map.of("X-Key", "k", "Content-Type", "application/json"),
                    "{\"ü\":1}".getBytes(StandardCharsets.UTF_8)));

            assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(201);
                assertThat(answered.ok()).isTrue();
                assertThat(answered.text()).isEqualTo("done");
                assertThat(answered.headers()).containsEntry("x-a", "1, 2");
            });
            assertThat(peer.heard.take())
                    .startsWith(
                            "POST /a%20b?c=d HTTP/1.1\r\nHost: 127.0.0.1:" + peer.port() + "\r\nConnection: close\r\n")
                    .contains("\r\nX-Key: k\r\n", "\r\nContent-Length: 8\r\n", "\r\nContent-Type: application/json\r\n")
                    .endsWith("\r\n\r\n{\"ü\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\nabcde",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200\r\nContent-Length: 5\r\n\r\nabcde"
            })
    void readsABodyHoweverItIsFramed(String answer) throws Exception {
        try (Peer peer = Peer.answering(answer)) {
            assertThat(http.send(Request.get(peer.uri(""), Map.of())))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.text()).isEqualTo("abcde"));
        }
    }

    @Test
    void doesNotFollowARedirect() throws Exception {
        try (Peer peer =
                Peer.answering("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(http.send(Request.get(peer.uri("/"), Map.of())))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(302));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n",
                "220 mail.example ESMTP\r\n"
            })
    void anAnswerThatCannotBeReadIsAmbiguous(String answer) throws Exception {
        try (Peer peer = Peer.answering(answer)) {
            Request request = new Request(
                    "POST",
                    peer.uri("/"),
                    Map.of(),
                    "x".getBytes(StandardCharsets.US_ASCII),
                    Duration.ofSeconds(30),
                    1000);

            assertThat(http.send(request)).isInstanceOf(Reply.Ambiguous.class);
        }
    }

    @Test
    void isNotSentWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(http.send(Request.get(URI.create("http://127.0.0.1:" + port), Map.of())))
                .isInstanceOfSatisfying(
                        Reply.NotSent.class, not -> assertThat(not.why()).contains("refused"));
    }

    @Test
    void isNotSentToAForbiddenAddressAndNobodyIsEvenCalled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Peer peer = new Peer(socket -> calls.incrementAndGet())) {
            GuardedHttp guarded = new GuardedHttp(AddressGuard.allowing(List.of()));

            assertThat(guarded.send(Request.get(peer.uri("/"), Map.of()))).isInstanceOf(Reply.NotSent.class);
            assertThat(calls).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "http://user:pw@127.0.0.1/",
                "mailto:a@b",
                "http:///x",
                "/x"
            })
    void speaksOnlyHttp(String address) {
        assertThat(http.send(Request.get(URI.create(address), Map.of()))).isInstanceOf(Reply.NotSent.class);
    }

    @Test
    void aNameIsLookedUpOnceAndTheJudgedAddressIsCalled() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        try (Peer peer = Peer.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            // A name that leads to a public-looking, allowed address at the first look and elsewhere at the next.
            AddressGuard rebound =
                    AddressGuard.allowing(List.of("127.0.0.1"), host -> new InetAddress[] {
                        InetAddress.getByName(lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2")
                    });

            Reply reply = new GuardedHttp(rebound)
                    .send(Request.get(URI.create("http://rebound.example:" + peer.port()), Map.of()));

            assertThat(reply).isInstanceOf(Reply.Answered.class);
            assertThat(lookUps).hasValue(1);
            assertThat(peer.heard.take()).contains("Host: rebound.example:" + peer.port());
        }
    }

    @Test
    void neverSendsTwice() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (Peer peer = new Peer(socket -> {
            assertThat(Peer.request(socket)).isNotEmpty();
            requests.incrementAndGet();
        })) {
            assertThat(http.send(Request.post(peer.uri("/"), Map.of(), new byte[] {1})))
                    .isInstanceOf(Reply.Ambiguous.class);
            assertThat(http.send(Request.get(peer.uri("/"), Map.of()))).isInstanceOf(Reply.Ambiguous.class);
            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void aSilentOrDrippingServerIsLeftInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Peer silent = new Peer(socket -> waitFor(over));
                Peer stalled = new Peer(socket -> waitFor(over))) {
            Duration limit = Duration.ofMillis(200);

            assertThat(http.send(Request.get(silent.uri("/"), Map.of()).within(limit)))
                    .isInstanceOf(Reply.Ambiguous.class);
            // More than the buffers of both sides hold: the write itself blocks.
            assertThat(http.send(Request.post(stalled.uri("/"), Map.of(), new byte[32 << 20])
                            .within(limit)))
                    .isInstanceOf(Reply.Ambiguous.class);
            over.countDown();
        }
    }

    @Test
    void anAnswerGivenBeforeTheBodyWasReadCounts() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Peer peer = new Peer(socket -> {
            socket.getInputStream().readNBytes(100);
            socket.getOutputStream()
                    .write("HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            waitFor(over);
        })) {
            Reply reply = http.send(Request.post(peer.uri("/"), Map.of(), new byte[4096]));
            over.countDown();

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(413));
        }
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
