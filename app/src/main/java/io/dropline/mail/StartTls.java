package io.dropline.mail;

/** Whether a connection is encrypted by STARTTLS (RFC 3207) before anything private is said. */
public enum StartTls {
    /** No mail and no password without it. */
    REQUIRED,
    /** Where the server offers it. A password is still never said in the clear: with one, this is {@link #REQUIRED}. */
    OPTIONAL,
    /** Never: for a server on this machine or a trusted network. A password goes in the clear. */
    OFF
}
