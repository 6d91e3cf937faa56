package io.dropline.feeds.setup;

/** Whether a feed's files count. */
public enum FeedState {
    /** Nobody has pointed at the columns yet: files are kept and not read. */
    SET_UP,
    ACTIVE,
    /** Files that are brought are kept and not read, none is fetched. */
    PAUSED
}
