package io.dropline.feeds.format;

import java.io.IOException;

/** The file, or the rest of it, cannot be read. The message is a sentence for the merchant. */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String why) {
        super(why);
    }

    public UnreadableFile(String why, Throwable cause) {
        super(why, cause);
    }
}
