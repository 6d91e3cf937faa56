package io.dropline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies from strangers, all together, take no more memory than is meant for them. */
class IncomingBodyTest {
    private static final int LIMIT = 64 * 1024;

    @TempDir
    Path folder;

    private final Semaphore budget = IncomingBody.budget(100 * 1024);
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private ServletHost host;

    @BeforeEach
    void start() throws Exception {
        host = new ServletHost(folder, "/*", new Door(budget, this::used));
    }

    private void used(HttpServletRequest request) {
        if (request.getRequestURI().equals("/hold")) {
            holding.countDown();
            await(letGo);
        }
    }

    /** Answers what became of the body. */
    private static final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Semaphore budget;
        private final transient Consumer<HttpServletRequest> use;

        Door(Semaphore budget, Consumer<HttpServletRequest> use) {
            this.budget = budget;
            this.use = use;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            IncomingBody.Taken taken = IncomingBody.take(request, LIMIT, budget, unused -> use.accept(request));
            response.getWriter().print(taken);
        }
    }

    @AfterEach
    void stop() throws Exception {
        letGo.countDown();
        host.close();
        client.close();
    }

    @Test
    void aBodyIsReadWhetherItsLengthIsToldOrNot() throws Exception {
        byte[] body = new byte[LIMIT];
        assertThat(post("/", BodyPublishers.ofByteArray(body))).isEqualTo("WHOLE");
        assertThat(post("/", chunked(LIMIT))).isEqualTo("WHOLE");
        assertThat(post("/", BodyPublishers.noBody())).isEqualTo("WHOLE");
        assertThat(budget.availablePermits()).isEqualTo(100);
    }

    @Test
    void aBodyThatIsTooLongIsNotUsed() throws Exception {
        assertThat(post("/", BodyPublishers.ofByteArray(new byte[LIMIT + 1]))).isEqualTo("TOO_LONG");
        assertThat(post("/", chunked(LIMIT + 1))).isEqualTo("TOO_LONG");
        assertThat(budget.availablePermits()).isEqualTo(100);
    }

    @Test
    void whatIsBeyondTheBudgetComesAgain() throws Exception {
        var held = client.sendAsync(
                request("/hold", BodyPublishers.ofByteArray(new byte[LIMIT])), BodyHandlers.ofString());
        assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(post("/", BodyPublishers.ofByteArray(new byte[LIMIT]))).isEqualTo("BUSY");
        assertThat(post("/", BodyPublishers.ofByteArray(new byte[4096]))).isEqualTo("WHOLE");
        letGo.countDown();
        assertThat(held.get(10, TimeUnit.SECONDS).body()).isEqualTo("WHOLE");
        assertThat(post("/", BodyPublishers.ofByteArray(new byte[LIMIT]))).isEqualTo("WHOLE");
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    private String post(String path, BodyPublisher body) throws Exception {
        return client.send(request(path, body), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(host.uri(path)).POST(body).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
