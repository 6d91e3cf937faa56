package io.dropline.console.feeds;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Tone;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.setup.Feed;
import org.jspecify.annotations.Nullable;

/** A feed in the list. */
public record FeedRow(Feed feed, String supplier, @Nullable FeedFile last) {
    public Badge badge() {
        if (!feed.fetchProblem().isEmpty() && feed.failures() > 0) {
            return new Badge(Tone.BAD, "Cannot be fetched");
        }
        return switch (feed.state()) {
            case SET_UP -> new Badge(Tone.WARN, "Being set up");
            case PAUSED -> new Badge(Tone.IDLE, "Paused");
            case ACTIVE -> new Badge(Tone.OK, "Active");
        };
    }

    /** Of the last file. */
    public Badge lastBadge() {
        return last == null ? new Badge(Tone.IDLE, "None") : of(last.state());
    }

    static Badge of(FileState state) {
        return switch (state) {
            case RECEIVING -> new Badge(Tone.INFO, "Coming in");
            case KEPT -> new Badge(Tone.IDLE, "Kept");
            case WAITING -> new Badge(Tone.INFO, "Waiting");
            case READING -> new Badge(Tone.INFO, "Being read");
            case APPLIED -> new Badge(Tone.OK, "In force");
            case HELD -> new Badge(Tone.WARN, "Held");
            case SEEN -> new Badge(Tone.IDLE, "Same as before");
            case REFUSED -> new Badge(Tone.BAD, "Refused");
            case UNREADABLE -> new Badge(Tone.BAD, "Not understood");
        };
    }
}
