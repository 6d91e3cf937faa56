package io.dropline.simulators.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Append-only log of everything the simulators accepted: the witness of every test that asks whether something happened once,
 * twice or never. In memory, and as {@code log.jsonl} (one entry a line, flushed at once) with the bytes in {@code raw/<sha256>}
 * where a directory is given.
 */
public final class Ledger implements AutoCloseable {
    private final Clock clock;
    private final @Nullable Path raw;
    private final @Nullable FileChannel file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Bytes> documents = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();

    private Ledger(Clock clock, @Nullable Path raw, @Nullable FileChannel file) {
        this.clock = clock;
        this.raw = raw;
        this.file = file;
    }

    public static Ledger inMemory(Clock clock) {
        return new Ledger(clock, null, null);
    }

    /** A log that is also written below {@code directory}, which is created where it is missing. */
    public static Ledger writtenTo(Path directory, Clock clock) {
        try {
            Path raw = Files.createDirectories(directory.resolve("raw"));
            var file = FileChannel.open(
                    directory.resolve("log.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new Ledger(clock, raw, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Entry append(String simulator, String kind, Map<String, String> facts, Bytes document) {
        lock.lock();
        try {
            var entry = new Entry(
                    entries.size() + 1L, clock.instant(), simulator, kind, facts, document.length(), document.sha256());
            write(entry, document);
            entries.add(entry);
            documents.add(document);
            appended.signalAll();
            return entry;
        } finally {
            lock.unlock();
        }
    }

    public List<Entry> entries() {
        return entries(every -> true);
    }

    public List<Entry> entries(Predicate<Entry> wanted) {
        lock.lock();
        try {
            return entries.stream().filter(wanted).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Everything that names this purchase order. */
    public List<Entry> ofPurchaseOrder(String number) {
        return entries(entry -> entry.fact("po").equals(number));
    }

    /** The bytes of an entry. */
    public Optional<Bytes> document(long number) {
        lock.lock();
        try {
            return number < 1 || number > documents.size()
                    ? Optional.empty()
                    : Optional.of(documents.get((int) number - 1));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at least {@code count} entries match, or the time is over; returns those there are. */
    public List<Entry> await(int count, Duration atMost, Predicate<Entry> wanted) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                List<Entry> found = entries.stream().filter(wanted).toList();
                if (found.size() >= count || left <= 0) {
                    return found;
                }
                left = appended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(Entry entry, Bytes document) {
        if (file == null || raw == null) {
            return;
        }
        try {
            Path copy = raw.resolve(entry.sha256());
            if (!Files.exists(copy)) {
                Files.write(copy, document.toArray());
            }
            var line = ByteBuffer.wrap(Bytes.utf8(Json.text(entry) + "\n").toArray());
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
