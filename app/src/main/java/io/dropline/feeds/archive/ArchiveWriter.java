package io.dropline.feeds.archive;

import io.dropline.feeds.format.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Stores a file piece by piece while it comes. It counts once {@link #keep} returns; without it, nothing has come. */
public final class ArchiveWriter extends OutputStream {
    /** Bytes of a file. */
    public static final long MOST = 500L << 20;

    private static final int PIECE = 1 << 20;
    private final FeedFileStore store;
    private final FeedFile file;
    private final FileState then;
    private final byte[] piece = new byte[PIECE];
    private final MessageDigest digest;
    private int filled;
    private int pieces;
    private long size;
    private boolean over;

    ArchiveWriter(FeedFileStore store, FeedFile file, FileState then) {
        this.store = store;
        this.file = file;
        this.then = then;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws UnreadableFile when the file is longer than {@link #MOST} */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > MOST) {
            throw new UnreadableFile("The file is larger than " + (MOST >> 20) + " MB");
        }
        digest.update(bytes, offset, length);
        int at = offset;
        while (at < offset + length) {
            int n = Math.min(PIECE - filled, offset + length - at);
            System.arraycopy(bytes, at, piece, filled, n);
            filled += n;
            at += n;
            if (filled == PIECE) {
                store();
            }
        }
    }

    private void store() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(PIECE / 4);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(piece, 0, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.addChunk(file.merchant(), file.id(), pieces++, packed.toByteArray());
        filled = 0;
    }

    /** The file has come whole. */
    public FeedFile keep(@Nullable Instant madeAt) {
        if (filled > 0) {
            store();
        }
        over = true;
        return store.complete(file, size, HexFormat.of().formatHex(digest.digest()), madeAt, then);
    }

    /** Removes what came, unless it was kept. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            store.remove(file.merchant(), file.id());
        }
    }
}
