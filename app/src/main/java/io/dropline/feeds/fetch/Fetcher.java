package io.dropline.feeds.fetch;

import io.dropline.feeds.setup.FeedSource;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Speaks one protocol by which suppliers put out files. */
public interface Fetcher {
    boolean speaks(FeedSource source);

    /** Gets the file if there is a new one, within bounded memory. Never throws for what the supplier or the network does. */
    Fetched fetch(FetchOrder order, Landing landing);

    /** Where the bytes go. */
    interface Landing {
        /** Opens the archive for a file; what is written is stored piece by piece, and writing fails when the file is too long. Called once. */
        OutputStream open(String fileName);

        /** The file has come whole and is kept from now on; what is done at the source (moving it away) comes after. */
        void keep(@Nullable Instant madeAt);
    }
}
