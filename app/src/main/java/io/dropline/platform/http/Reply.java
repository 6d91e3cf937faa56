package io.dropline.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What became of a request. */
public sealed interface Reply {
    /** Proved: no byte of the request left us. */
    record NotSent(String why) implements Reply {}

    /**
     * Answered, and the answer was read whole.
     *
     * @param headers names in lower case; of a repeated header the values joined by ", "
     */
    record Answered(int status, Map<String, String> headers, byte[] body) implements Reply {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The request, or a part of it, left us and the answer was not read: it may or may not have been acted upon. */
    record Ambiguous(String why) implements Reply {}
}
