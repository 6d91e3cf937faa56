package io.dropline.simulators.ground;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP answer. */
public record Reply(int status, Map<String, String> headers, Bytes body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, @Nullable Object body) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    public static Reply html(String page) {
        return html(200, page);
    }

    public static Reply html(int status, String page) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), Bytes.utf8(page));
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), Bytes.utf8(text));
    }

    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), Bytes.EMPTY);
    }

    public static Reply notFound() {
        return json(404, Map.of("errors", "Not Found"));
    }
}
