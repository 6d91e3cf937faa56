package io.dropline.platform.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an answer: whole, or its body to a sink. */
record Receiver(int maxBytes, long maxStreamed, @Nullable Sink sink) {
    private static final int IDLE_MILLIS = 60_000;
    private static final int COPY = 64 * 1024;

    static Receiver whole(int maxBytes) {
        return new Receiver(maxBytes, 0, null);
    }

    static Receiver streamed(int maxBytes, long maxStreamed, Sink sink) {
        return new Receiver(maxBytes, maxStreamed, sink);
    }

    /** A stream may last long, but not stand still. */
    int idleMillis() {
        return sink == null ? Integer.MAX_VALUE : IDLE_MILLIS;
    }

    Reply.Answered receive(InputStream in) throws IOException {
        Wire.Head head = Wire.headOf(in);
        Sink to = sink;
        if (to == null || head.status() != 200) {
            return Wire.body(in, head, maxBytes);
        }
        OutputStream out = to.open(head.headers());
        String length = head.headers().get("content-length");
        if (chunked(head.headers())) {
            chunks(in, out);
        } else if (length != null) {
            copy(in, out, limited(Wire.number(length, 10), 0), true);
        } else {
            copy(in, out, maxStreamed + 1, false);
        }
        return new Reply.Answered(head.status(), head.headers(), new byte[0]);
    }

    private static boolean chunked(Map<String, String> headers) {
        return headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked");
    }

    private void chunks(InputStream in, OutputStream out) throws IOException {
        long total = 0;
        while (true) {
            String line = Wire.line(in);
            int semicolon = line.indexOf(';');
            long size = Wire.number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
            if (size == 0) {
                Wire.headers(in); // trailers, which nobody reads
                return;
            }
            copy(in, out, limited(size, total), true);
            total += size;
            if (!Wire.line(in).isEmpty()) {
                throw new IOException("a chunk of the wrong length");
            }
        }
    }

    private long limited(long size, long before) throws IOException {
        if (size > maxStreamed - before) {
            throw new IOException("the file is longer than " + (maxStreamed >> 20) + " MB");
        }
        return size;
    }

    private void copy(InputStream in, OutputStream out, long length, boolean exactly) throws IOException {
        byte[] buffer = new byte[COPY];
        long left = length;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(COPY, left));
            if (n < 0) {
                if (exactly) {
                    throw new EOFException("cut off after %d of %d bytes".formatted(length - left, length));
                }
                return;
            }
            out.write(buffer, 0, n);
            left -= n;
        }
        if (!exactly) {
            throw new IOException("the file is longer than " + (maxStreamed >> 20) + " MB");
        }
    }
}
