package io.dropline.mailroom;

/** What became of a document at the door. */
public enum Accepted {
    /** Committed; it will be handled. */
    STORED,
    /** It was here before; nothing was added. */
    ALREADY_KNOWN,
    /** The queue before the committers is full: the sender should come again in a few seconds. */
    FULL
}
