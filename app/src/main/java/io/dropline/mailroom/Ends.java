package io.dropline.mailroom;

import java.util.Optional;
import java.util.stream.Stream;
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

    /** To be called before the document is locked. */
    void lock(OutboxDocument document) {
        listeners(document).forEach(listener -> listener.lock(document));
    }

    /** Why it must not go out once more; to be asked after it was locked. */
    Optional<String> veto(OutboxDocument document) {
        return listeners(document)
                .flatMap(listener -> listener.veto(document).stream())
                .findFirst();
    }

    void tell(OutboxDocument document, Outcome outcome) {
        listeners(document).forEach(listener -> listener.finished(document, outcome));
    }

    void doubt(OutboxDocument document, String why) {
        listeners(document).forEach(listener -> listener.doubted(document, why));
    }

    void again(OutboxDocument document, String why) {
        listeners(document).forEach(listener -> listener.again(document, why));
    }

    private Stream<OutboxListener> listeners(OutboxDocument document) {
        return listeners.stream().filter(listener -> listener.kinds().contains(document.kind()));
    }
}
