package io.dropline.feeds.archive;

/** What became of a file. */
public enum FileState {
    /** Its bytes are coming. */
    RECEIVING,
    /** Stored, and not to be read: its feed is being set up, or paused. */
    KEPT,
    WAITING,
    READING,
    APPLIED,
    HELD,
    /** The same file came before. */
    SEEN,
    REFUSED,
    /** It could not be understood as its feed's mapping says. */
    UNREADABLE
}
