package io.dropline.platform.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One outgoing request.
 *
 * @param headers without Host, Content-Length and Connection, which are set for it
 * @param timeout from the connection to the last byte of the answer
 * @param maxBytes the longest answer body that is read
 */
public record Request(
        String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout, int maxBytes) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    public static Request get(URI uri, Map<String, String> headers) {
        return new Request("GET", uri, headers, new byte[0], TIMEOUT, MAX_BYTES);
    }

    public static Request post(URI uri, Map<String, String> headers, byte[] body) {
        return new Request("POST", uri, headers, body, TIMEOUT, MAX_BYTES);
    }

    public Request within(Duration limit) {
        return new Request(method, uri, headers, body, limit, maxBytes);
    }

    /** The same with an answer of at most so many bytes. */
    public Request atMost(int bytes) {
        return new Request(method, uri, headers, body, timeout, bytes);
    }
}
