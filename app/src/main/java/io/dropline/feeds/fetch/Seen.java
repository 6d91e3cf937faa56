package io.dropline.feeds.fetch;

/**
 * By what one knows that a file is the one that was got last. What the protocol does not have is empty.
 *
 * @param tag the server's mark for these bytes (HTTP ETag)
 * @param modified when it was last changed, as the server writes it
 * @param file its path
 * @param size in bytes; -1 where it is not known
 */
public record Seen(String tag, String modified, String file, long size) {
    public static final Seen NOTHING = new Seen("", "", "", -1);
}
