package io.dropline.feeds.run;

/** What a file that does not mention an offer says about it. */
public enum Scope {
    /** The file tells of everything the supplier has: of what it leaves out there is none. */
    FULL,
    /** The file tells what changed: what it leaves out stays as it is. */
    DELTA
}
