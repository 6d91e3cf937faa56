package io.dropline.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the body of a request from outside, within a limit. */
public final class IncomingBody {
    /** What is thrown away of a body that is too long, so that its sender gets to read the answer instead of a reset. */
    private static final long DRAIN = 8L * 1024 * 1024;

    private IncomingBody() {}

    /**
     * The raw bytes; empty where there are more than {@code limit}.
     *
     * @throws IOException when the sender breaks off
     */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
        InputStream in = request.getInputStream();
        if (request.getContentLengthLong() <= limit) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length <= limit) {
                return Optional.of(body);
            }
        }
        if (request.getContentLengthLong() <= DRAIN) {
            byte[] waste = new byte[16 * 1024];
            long left = DRAIN;
            for (int n = in.read(waste); n >= 0 && left > 0; n = in.read(waste)) {
                left -= n;
            }
        }
        return Optional.empty();
    }
}
