package io.dropline.mailroom;

/** What became of a document at the door. */
public enum Accepted {
    /** Committed; it will be handled. */
    STORED,
    /** It was here before; nothing was added. */
    ALREADY_KNOWN,
    /** Nothing was stored: the queue before the committers is full, or this node is stopping. The sender should come again in a few seconds. */
    FULL
}
