package io.dropline.mail.received;

/** Who wrote a mail. */
public enum Nature {
    /** A person, as far as can be seen. */
    WRITTEN,
    /** A machine: an absence notice, a newsletter (RFC 3834). */
    AUTOMATIC,
    /** A mail server, about a mail that it could not deliver (RFC 3464). */
    BOUNCE
}
