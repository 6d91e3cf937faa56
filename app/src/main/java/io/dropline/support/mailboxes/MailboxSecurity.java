package io.dropline.support.mailboxes;

/** How the way to a mail server is kept from others (RFC 8314). */
public enum MailboxSecurity {
    /** From the first byte on. */
    TLS,
    /** From the greeting on; a server that cannot is not talked to. */
    STARTTLS,
    /** Not at all: for a server on one's own machine. */
    NONE
}
