package io.dropline.mailroom;

import java.util.Optional;
import java.util.Set;

/** Wants to know how documents of some kinds ended, in the transaction that records it. */
public interface OutboxListener {
    Set<String> kinds();

    /**
     * Locks what it will change when it is told. Called before the document itself is locked: who has news of the same things locks them first, and
     * then the documents about them.
     */
    default void lock(OutboxDocument document) {
        // Most change nothing that others lock together with documents.
    }

    /**
     * Why it must not go out once more although a person wants it, in sentences for that person; empty if it may. What it asks for may be had by
     * other means since it was refused. Called after {@link #lock}, in the transaction that would send it.
     */
    default Optional<String> veto(OutboxDocument document) {
        // Most documents are as good as before.
        return Optional.empty();
    }

    /** The document reached its end: confirmed, or refused; one that a person gave up counts as refused. */
    void finished(OutboxDocument document, Outcome outcome);

    /** An attempt ended, and nobody knows how; evidence is sought. */
    default void doubted(OutboxDocument document, String why) {
        // Most who wait for the end do not care how long it takes.
    }

    /** It goes out once more: it is proved that nothing arrived, or a person decided so. */
    default void again(OutboxDocument document, String why) {
        // The same.
    }
}
