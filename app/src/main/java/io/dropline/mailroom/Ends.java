package io.dropline.mailroom;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells who wants to know that a document reached its end, whoever brought it there. */
@Component
class Ends {
    /** Asked for late: those who listen also write documents. */
    private final ObjectProvider<OutboxListener> listeners;

    Ends(ObjectProvider<OutboxListener> listeners) {
        this.listeners = listeners;
    }

    void tell(OutboxDocument document, Outcome outcome) {
        listeners.stream()
                .filter(listener -> listener.kinds().contains(document.kind()))
                .forEach(listener -> listener.finished(document, outcome));
    }
}
