package io.dropline.mailroom;

/** What an operator decides about a document whose end is unknown, or that was refused. */
public enum Decision {
    /** They have it. */
    IT_ARRIVED,
    /** They do not have it: send the same bytes again. */
    SEND_AGAIN,
    /** It will not be sent. */
    GIVE_UP
}
