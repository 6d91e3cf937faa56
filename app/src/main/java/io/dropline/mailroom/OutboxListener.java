package io.dropline.mailroom;

import java.util.Set;

/** Wants to know how documents of some kinds ended, in the transaction that records it. */
public interface OutboxListener {
    Set<String> kinds();

    /** The document reached its end: confirmed or refused. */
    void finished(OutboxDocument document, Outcome outcome);
}
