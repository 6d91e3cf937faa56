package io.dropline.privacy;

/** How far a request is. */
public enum RequestState {
    /** Not all of it is done: orders may still be on their way. */
    OPEN,
    DONE,
    /** What is kept was given to the customer. */
    HANDED_OVER,
    /** It was not carried out, for the reason noted. */
    REFUSED
}
