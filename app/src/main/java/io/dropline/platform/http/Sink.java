package io.dropline.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Where the body of an answer goes while it comes. */
@FunctionalInterface
public interface Sink {
    /**
     * Called once, when the answer's headers are there; the stream is not closed.
     *
     * @param headers names in lower case
     */
    OutputStream open(Map<String, String> headers) throws IOException;
}
