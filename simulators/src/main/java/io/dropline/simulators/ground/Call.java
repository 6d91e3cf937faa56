package io.dropline.simulators.ground;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One HTTP request, read whole. */
public final class Call {
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Headers headers;
    private final Bytes body;

    private Call(String method, String path, Map<String, String> query, Headers headers, Bytes body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    static Call read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        return new Call(
                exchange.getRequestMethod(),
                Objects.requireNonNullElse(uri.getPath(), "/"),
                pairs(Objects.requireNonNullElse(uri.getRawQuery(), "")),
                exchange.getRequestHeaders(),
                Bytes.of(exchange.getRequestBody().readAllBytes()));
    }

    /** Names and values of {@code a=b&c=d}; of a repeated name the last one counts. */
    static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                pairs.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Bytes body() {
        return body;
    }

    /** The value of a query parameter, empty where there is none. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The value of a header whose name may be written in any case, empty where there is none. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    /** The fields of a body that was sent as a form. */
    public Map<String, String> form() {
        return pairs(body.utf8());
    }

    public boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }

    /** Text that unkindness is matched against: method, path and body. */
    String subject() {
        return method + " " + path + " " + body.utf8();
    }
}
