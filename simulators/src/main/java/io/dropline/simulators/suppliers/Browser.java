package io.dropline.simulators.suppliers;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A browser without scripts, with cookies of its own. */
final class Browser implements AutoCloseable {
    /** What came back: the page at its last address after redirects. */
    record Visit(int status, HtmlPage page) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Visit open(URI address) throws IOException, InterruptedException {
        return visit(HttpRequest.newBuilder(address).GET());
    }

    Visit head(URI address) throws IOException, InterruptedException {
        return visit(HttpRequest.newBuilder(address).HEAD());
    }

    Visit send(Form form) throws IOException, InterruptedException {
        return visit(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private Visit visit(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(
                request.timeout(Duration.ofSeconds(20))
                        .header("User-Agent", "Mozilla/5.0 (simulated supplier)")
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Visit(response.statusCode(), new HtmlPage(response.uri(), response.body()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
