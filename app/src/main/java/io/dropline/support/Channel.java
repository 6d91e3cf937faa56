package io.dropline.support;

/** The way a message came or went. */
public enum Channel {
    MAIL,
    TRACKING_PAGE,
    CONTACT_FORM,
    /** A supplier's page behind the link in a purchase order. */
    ANSWER_PAGE,
    CONSOLE
}
