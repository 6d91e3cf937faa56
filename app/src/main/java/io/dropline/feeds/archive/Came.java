package io.dropline.feeds.archive;

/** How a file came. */
public enum Came {
    /** A person brought it. */
    UPLOADED,
    /** A program, or a supplier's message, brought it. */
    SENT,
    /** We got it. */
    FETCHED
}
