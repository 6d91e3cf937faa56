package io.dropline.mailroom;

/** A document that can never be handled as it is. The message tells a person why and what to do. */
public final class UnreadableDocument extends RuntimeException {
    public UnreadableDocument(String reason) {
        super(reason);
    }

    public UnreadableDocument(String reason, Throwable cause) {
        super(reason, cause);
    }
}
