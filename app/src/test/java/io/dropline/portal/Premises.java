package io.dropline.portal;

import io.dropline.DroplineApplication;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a port of its own with its workers at work, once for all tests of the pages behind links; no mail server is set. */
public final class Premises {
    public static final Premises OPEN = new Premises();
    private static final String PUBLIC_URL = "https://desk.example.com";

    private final ConfigurableApplicationContext context;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String base;

    private Premises() {
        Settings settings = settings();
        SpringApplication application = new SpringApplication(DroplineApplication.class);
        application.addInitializers(initialized -> {
            GenericApplicationContext beans = (GenericApplicationContext) initialized;
            beans.registerBean(Settings.class, () -> settings);
            beans.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "premises",
                            Map.of(
                                    "server.port",
                                    "0",
                                    "dropline.home",
                                    settings.home().toString(),
                                    "dropline.public-url",
                                    PUBLIC_URL,
                                    "dropline.timers.work",
                                    "false")));
        });
        this.context = application.run();
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.base = "http://localhost:" + port;
    }

    private static Settings settings() {
        Settings.Reading reading = Settings.read(Map.of(
                "DROPLINE_HOME", Path.of("target", "premises").toAbsolutePath().toString(),
                "DROPLINE_DATABASE_URL", TestDatabase.freshUrl(),
                "DROPLINE_DATABASE_USER", TestDatabase.server().user(),
                "DROPLINE_DATABASE_PASSWORD", TestDatabase.server().password(),
                "DROPLINE_PUBLIC_URL", PUBLIC_URL));
        return switch (reading) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Where the application itself listens, for those who keep cookies. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The path of an address of ours. */
    public static String path(String address) {
        return address.replace(PUBLIC_URL, "");
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** As from the browser of somebody who is signed in at the desk. */
    HttpResponse<String> getFromTheDesk(String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Cookie", "dropline=session; __Host-dropline=session")
                .build());
    }

    public HttpResponse<String> head(String path) {
        return send("HEAD", path, HttpRequest.BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send("POST", path, body(form));
    }

    /** The same without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> posting(String path, Map<String, String> form) {
        return browser.sendAsync(request("POST", path, body(form)), HttpResponse.BodyHandlers.ofString());
    }

    /** A form with files, each under the field's name. */
    public HttpResponse<String> post(String path, Map<String, String> form, String field, List<byte[]> files) {
        String boundary = "b0undary-of-the-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (byte[] file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                            + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(request(method, path, body));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body)
                .build();
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> form) {
        return HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
