package io.dropline.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Reads the body of a request from outside, within a limit, and within a budget for all bodies that are under way at the same time: nobody has
 * proved who they are before their body is read, so that nobody may fill the memory with them.
 */
public final class IncomingBody {
    /** What is thrown away of a body that is too long, so that its sender gets to read the answer instead of a reset. */
    private static final long DRAIN = 8L * 1024 * 1024;

    private static final int UNIT = 1024;
    private static final Semaphore BUDGET = budget(Runtime.getRuntime().maxMemory() / 8);

    private IncomingBody() {}

    /** Does something with a body; while it does, the body counts. */
    @FunctionalInterface
    public interface Use {
        void of(byte[] body) throws IOException;
    }

    /** What became of a body. */
    public enum Taken {
        /** It was read whole and used. */
        WHOLE,
        TOO_LONG,
        /** Nothing was read: too much is under way. The sender should come again in a few seconds. */
        BUSY
    }

    /**
     * Reads the raw bytes and uses them.
     *
     * @param limit longest body in bytes
     * @throws IOException when the sender breaks off
     */
    public static Taken take(HttpServletRequest request, int limit, Use use) throws IOException {
        return take(request, limit, BUDGET, use);
    }

    static Semaphore budget(long bytes) {
        return new Semaphore((int) Math.min(bytes / UNIT, Integer.MAX_VALUE));
    }

    static Taken take(HttpServletRequest request, int limit, Semaphore budget, Use use) throws IOException {
        long length = request.getContentLengthLong();
        if (length > limit) {
            drain(request);
            return Taken.TOO_LONG;
        }
        int share = (int) ((length < 0 ? limit : length) / UNIT) + 1;
        if (!budget.tryAcquire(share)) {
            return Taken.BUSY;
        }
        try {
            byte[] body = length < 0 ? request.getInputStream().readNBytes(limit + 1) : exactly(request, (int) length);
            if (body.length > limit) {
                drain(request);
                return Taken.TOO_LONG;
            }
            use.of(body);
            return Taken.WHOLE;
        } finally {
            budget.release(share);
        }
    }

    private static byte[] exactly(HttpServletRequest request, int length) throws IOException {
        byte[] body = new byte[length];
        int read = request.getInputStream().readNBytes(body, 0, length);
        if (read < length) {
            throw new EOFException("cut off after %d of %d bytes".formatted(read, length));
        }
        return body;
    }

    private static void drain(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > DRAIN) {
            return;
        }
        InputStream in = request.getInputStream();
        byte[] waste = new byte[16 * 1024];
        long left = DRAIN;
        for (int n = in.read(waste); n >= 0 && left > 0; n = in.read(waste)) {
            left -= n;
        }
    }
}
