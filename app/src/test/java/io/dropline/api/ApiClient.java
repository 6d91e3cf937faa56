package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the interface, and holds every answer against the document. */
final class ApiClient {
    /** An answer; the body is missing where it is not JSON. */
    record Answer(int status, String type, JsonNode body) {
        JsonNode good() {
            assertThat(status).as("%s", body).isEqualTo(200);
            return body;
        }

        /** That it says no, and blames this field. */
        void blames(String field) {
            assertThat(status).as("%s", body).isEqualTo(422);
            assertThat(body.get("errors")
                            .valueStream()
                            .map(error -> error.get("field").asString()))
                    .as("%s", body)
                    .contains(field);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final JsonNode document;
    private final Set<String> used = new TreeSet<>();

    ApiClient(int port, String token) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.token = token;
        this.document =
                JSON.readTree(send("GET", "/openapi.json", "", new byte[0]).body());
    }

    JsonNode document() {
        return document;
    }

    /** The operations that were used, as "get /orders/{id}". */
    Set<String> used() {
        return used;
    }

    Answer get(String path) {
        return call("GET", path, "", "");
    }

    Answer put(String path, String body) {
        return call("PUT", path, "application/json", body);
    }

    Answer post(String path, String body) {
        return call("POST", path, "application/json", body);
    }

    /** The same wish, however often it is sent under this key. */
    Answer post(String path, String key, String body) {
        return told("POST", path, send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8), key));
    }

    Answer call(String method, String path, String type, String body) {
        Charset charset =
                MediaType.parseMediaType(type.isEmpty() ? "*/*" : type).getCharset();
        return told(
                method,
                path,
                send(method, path, type, body.getBytes(charset == null ? StandardCharsets.UTF_8 : charset)));
    }

    Answer upload(String path, String type, byte[] body) {
        return told("POST", path, send("POST", path, type, body));
    }

    /** A file, with the headers it came with. */
    HttpResponse<byte[]> download(String path) {
        HttpResponse<byte[]> response = send("GET", path, "", new byte[0]);
        told("GET", path, response);
        return response;
    }

    private Answer told(String method, String path, HttpResponse<byte[]> response) {
        String answered = response.headers().firstValue("Content-Type").orElse("");
        JsonNode json = answered.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
        Answer answer = new Answer(response.statusCode(), answered, json);
        String plain = path.replaceFirst("\\?.*", "");
        check(method.toLowerCase(Locale.ROOT), plain, answer);
        return answer;
    }

    private void check(String method, String path, Answer answer) {
        if (answer.status() >= 400) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(SchemaCheck.mistakes(document, document.at("/components/schemas/Problem"), answer.body()))
                    .isEmpty();
            assertThat(answer.body().get("status").asInt()).isEqualTo(answer.status());
            return;
        }
        Map.Entry<String, JsonNode> known = document.get("paths").properties().stream()
                .filter(entry ->
                        Pattern.matches(entry.getKey().replace("{sku}", ".+").replaceAll("\\{[^}]+}", "[^/]+"), path))
                .filter(entry -> entry.getValue().has(method))
                .min(java.util.Comparator.comparingLong(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .orElseThrow(() -> new AssertionError("The document does not know " + method + " " + path));
        used.add(method + " " + known.getKey());
        JsonNode content = known.getValue().at("/" + method + "/responses/200/content");
        if (content.has("application/json")) {
            assertThat(SchemaCheck.mistakes(document, content.at("/application~1json/schema"), answer.body()))
                    .as("%s %s: %s", method, path, answer.body())
                    .isEmpty();
        } else {
            assertThat(answer.type())
                    .startsWith(content.propertyNames().iterator().next());
        }
    }

    private HttpResponse<byte[]> send(String method, String path, String type, byte[] body) {
        return send(method, path, type, body, "");
    }

    private HttpResponse<byte[]> send(String method, String path, String type, byte[] body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
