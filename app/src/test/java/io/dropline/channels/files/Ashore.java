package io.dropline.channels.files;

import io.dropline.feeds.fetch.Fetcher;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where fetched bytes land in a test. */
final class Ashore implements Fetcher.Landing {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name = "";
    boolean kept;

    @Nullable
    Instant madeAt;

    @Override
    public OutputStream open(String fileName) {
        name = fileName;
        return bytes;
    }

    @Override
    public void keep(@Nullable Instant made) {
        kept = true;
        madeAt = made;
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
