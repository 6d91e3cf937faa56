package io.dropline.console.feeds;

import io.dropline.console.page.Badge;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.setup.Feed;

/** A file that comes in, or that could not be taken. */
public record FilePage(Feed feed, String supplier, FeedFile file) {
    public Badge badge() {
        return FeedRow.of(file.state());
    }

    public boolean underWay() {
        return file.state() == FileState.WAITING || file.state() == FileState.READING;
    }

    /** What is being done, in words. */
    public String stage() {
        if (file.state() == FileState.WAITING) {
            return "Waits for its turn";
        }
        return switch (file.stage()) {
            case "STAGING" -> "Reading its rows";
            case "STAGED" -> "Comparing with what is in force";
            case "MERGING" -> "Putting its figures in force";
            default -> "Unpacking";
        };
    }

    /** How far the whole is, 0 to 100: reading takes most of the time. */
    public int percent() {
        double done = file.progress();
        return (int) Math.round(
                switch (file.stage()) {
                    case "STAGING" -> 5 + 60 * done;
                    case "STAGED" -> 65 + 10 * done;
                    case "MERGING" -> 75 + 25 * done;
                    default -> file.state() == FileState.READING ? 3 : 0;
                });
    }

    /** "12.4 MB". */
    public static String size(long bytes) {
        return bytes < 1000
                ? bytes + " bytes"
                : bytes < 1_000_000
                        ? Math.round(bytes / 100.0) / 10.0 + " kB"
                        : Math.round(bytes / 100_000.0) / 10.0 + " MB";
    }
}
