package io.dropline.feeds.format.text;

import io.dropline.feeds.format.CountedInput;
import io.dropline.feeds.format.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, each no longer than a row may be. A line that is not UTF-8 is read as Windows-1252, by itself: one line that somebody pasted
 * in does not garble the others.
 */
public final class Lines implements AutoCloseable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 256 * 1024;

    /**
     * One line.
     *
     * @param text without its end; cut where it is longer than a row may be
     * @param whole whether it was not cut
     */
    public record Line(long number, String text, boolean whole) {}

    private final CountedInput in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] kept = new byte[4096];
    private int position;
    private int limit;
    private long number;
    private long foreign;

    public Lines(Path file) throws IOException {
        this.in = new CountedInput(Files.newInputStream(file), Files.size(file));
        fill();
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            position = 3;
        }
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
        position = 0;
        return limit > 0;
    }

    /** The next line, or null at the end. Ends are LF, CR LF, or CR alone. */
    public @Nullable Line next() throws IOException {
        if (position >= limit && !fill()) {
            return null;
        }
        number++;
        int size = 0;
        boolean whole = true;
        while (true) {
            int from = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            int room = Math.min(position - from, Limits.ROW - size);
            whole &= room == position - from;
            keep(from, room, size);
            size += room;
            if (position < limit) {
                end();
                return new Line(number, decode(size), whole);
            }
            if (!fill()) {
                return new Line(number, decode(size), whole);
            }
        }
    }

    private void keep(int from, int length, int size) {
        if (size + length > kept.length) {
            kept = java.util.Arrays.copyOf(kept, Math.max(size + length, kept.length * 2));
        }
        System.arraycopy(buffer, from, kept, size, length);
    }

    private void end() throws IOException {
        boolean carriage = buffer[position++] == '\r';
        if (carriage && (position < limit || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private String decode(int size) {
        boolean ascii = true;
        for (int i = 0; i < size && ascii; i++) {
            ascii = kept[i] >= 0;
        }
        if (ascii) {
            return new String(kept, 0, size, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(kept, 0, size))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            foreign++;
            return new String(kept, 0, size, WINDOWS);
        }
    }

    /** How many lines were not UTF-8. */
    public long foreign() {
        return foreign;
    }

    public double progress() {
        return in.progress();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
