package io.dropline.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Short answers to machines that deliver documents. */
public final class Answers {
    private static final byte[] OK = "{}".getBytes(StandardCharsets.US_ASCII);

    private Answers() {}

    public static void ok(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.setContentLength(OK.length);
        response.getOutputStream().write(OK);
    }

    /** A problem document (RFC 9457). The title is our own text: it needs no escaping. */
    public static void problem(HttpServletResponse response, int status, String title) throws IOException {
        byte[] body = "{\"type\":\"about:blank\",\"status\":%d,\"title\":\"%s\"}"
                .formatted(status, title)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** "Come again in a few seconds": nothing was stored. */
    public static void later(HttpServletResponse response, String title) throws IOException {
        response.setHeader("Retry-After", "5");
        problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, title);
    }
}
