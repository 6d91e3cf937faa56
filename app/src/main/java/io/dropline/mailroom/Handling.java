package io.dropline.mailroom;

/** How far a stored incoming document has come. */
public enum Handling {
    /** Nothing of this key was ever stored. */
    NEVER_STORED,
    /** Stored, and still to be handled. */
    WAITING,
    /** Its effects are committed; also where it needed none. */
    HANDLED,
    /** It could not be used as it is; a person looks at it. */
    PARKED
}
