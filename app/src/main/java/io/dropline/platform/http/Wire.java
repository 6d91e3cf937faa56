package io.dropline.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of HTTP/1.1 (RFC 9112), as much of it as a client needs that closes after each answer. */
final class Wire {
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;

    private Wire() {}

    static byte[] head(Request request) {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder(512)
                .append(request.method())
                .append(' ')
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\n");
        header(head, "Host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        header(head, "Connection", "close");
        header(head, "User-Agent", "Dropline");
        if (request.body().length > 0 || !"GET".equals(request.method())) {
            header(head, "Content-Length", Integer.toString(request.body().length));
        }
        request.headers().forEach((name, value) -> header(head, name, value));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void header(StringBuilder head, String name, String value) {
        if ((name + value).chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f || c > 0xff)) {
            throw new IllegalArgumentException("Not a header: " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** Head of the answer that counts; interim answers (1xx) come before it. */
    record Head(int status, Map<String, String> headers) {}

    static Head headOf(InputStream in) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            status = status(line(in));
            headers = headers(in);
        } while (status >= 100 && status < 200);
        return new Head(status, headers);
    }

    static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
            throw new IOException("not an HTTP/1.1 answer");
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (int count = 0; ; count++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 1 || count >= MAX_HEADERS) {
                throw new IOException("headers that are not HTTP");
            }
            headers.merge(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, next) -> first + ", " + next);
        }
    }

    /**
     * The rest of the answer.
     *
     * @throws IOException when it is cut off, is not HTTP, or its body is longer than {@code maxBytes}
     */
    static Reply.Answered body(InputStream in, Head head, int maxBytes) throws IOException {
        return new Reply.Answered(head.status(), head.headers(), body(in, head.status(), head.headers(), maxBytes));
    }

    private static byte[] body(InputStream in, int status, Map<String, String> headers, int maxBytes)
            throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return chunks(in, maxBytes);
        }
        String length = headers.get("content-length");
        if (length == null) {
            byte[] body = in.readNBytes(maxBytes + 1);
            limit(body.length, maxBytes);
            return body;
        }
        return exactly(in, number(length, 10), maxBytes);
    }

    private static byte[] chunks(InputStream in, int maxBytes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line(in);
            int semicolon = line.indexOf(';');
            long size = number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
            if (size == 0) {
                headers(in); // trailers, which nobody reads
                return body.toByteArray();
            }
            body.writeBytes(exactly(in, size, maxBytes - body.size()));
            if (!line(in).isEmpty()) {
                throw new IOException("a chunk of the wrong length");
            }
        }
    }

    private static byte[] exactly(InputStream in, long length, int maxBytes) throws IOException {
        limit(length, maxBytes);
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("cut off after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static void limit(long length, int maxBytes) throws IOException {
        if (length > maxBytes) {
            throw new IOException("the answer is longer than we read");
        }
    }

    static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("not a length: " + text, e);
        }
        throw new IOException("a negative length");
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(line.isEmpty() ? "closed without an answer" : "cut off in the headers");
            }
            if (line.length() >= MAX_LINE) {
                throw new IOException("a header line that never ends");
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
