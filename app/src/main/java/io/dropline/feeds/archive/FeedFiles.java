package io.dropline.feeds.archive;

import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedState;
import io.dropline.platform.MerchantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes files in and gives them back. Whoever brings a file, a person, a program, a fetcher, or the reader of a supplier's mails and EDI messages,
 * comes here: {@link #receive} with the bytes as they are. What they mean is the feed's mapping to say, and later.
 */
@Component
public class FeedFiles {
    private static final int NAME = 200;
    private final FeedFileStore store;

    FeedFiles(FeedFileStore store) {
        this.store = store;
    }

    /** Begins to store a file. Keep the writer when all has come; closed without, nothing has. */
    public ArchiveWriter begin(Feed feed, String fileName, Came came) {
        String plain = fileName.replaceAll("[\\p{Cntrl}]", " ").strip();
        String name = plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - NAME));
        return new ArchiveWriter(
                store,
                store.begin(feed, name, came),
                feed.state() == FeedState.ACTIVE ? FileState.WAITING : FileState.KEPT);
    }

    /**
     * Stores a file and puts it in line; returns when that is durable.
     *
     * @param madeAt when the supplier made it; null where nobody says
     * @throws io.dropline.feeds.format.UnreadableFile when it is too long
     * @throws IOException when its bytes break off: nothing was stored
     */
    public FeedFile receive(Feed feed, String fileName, Came came, @Nullable Instant madeAt, InputStream bytes)
            throws IOException {
        try (ArchiveWriter writer = begin(feed, fileName, came)) {
            bytes.transferTo(writer);
            return writer.keep(madeAt);
        }
    }

    public Optional<FeedFile> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** The newest first. */
    public List<FeedFile> recent(MerchantId merchant, UUID feed, int limit) {
        return store.recent(merchant, feed, limit);
    }

    /** The newest of each feed. */
    public List<FeedFile> latest(MerchantId merchant) {
        return store.latest(merchant);
    }

    /** Puts a file in line that was kept, or that could not be read. */
    public boolean release(MerchantId merchant, UUID id) {
        return store.release(merchant, id);
    }

    /** The file on this machine's disk, to be read. Close it. */
    public StockFile open(FeedFile file) throws IOException {
        return StockFile.brought(path -> copy(file, path));
    }

    /** Writes the bytes as they came. */
    public void copy(FeedFile file, OutputStream out) throws IOException {
        for (int n = 0; ; n++) {
            Optional<byte[]> chunk = store.chunk(file.merchant(), file.id(), n);
            if (chunk.isEmpty()) {
                return;
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(chunk.get()))) {
                in.transferTo(out);
            }
        }
    }

    private void copy(FeedFile file, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            copy(file, out);
        }
    }
}
