package io.dropline.mailroom;

import java.util.Set;

/** Wants to know how documents of some kinds ended, in the transaction that records it. */
public interface OutboxListener {
    Set<String> kinds();

    /** The document reached its end: confirmed, or refused; one that a person gave up counts as refused. */
    void finished(OutboxDocument document, Outcome outcome);
}
