package io.dropline.mailroom;

import io.dropline.platform.retention.DataClass;
import java.util.Set;

/** Speaks one or more kinds of outgoing documents. Translators implement it. */
public interface Sender {
    /** The outbox kinds it speaks. */
    Set<String> kinds();

    /** How long the contents of what was confirmed are kept. {@link DataClass#STOCK_MESSAGES} are removed as a whole. */
    default DataClass keptAs() {
        return DataClass.LETTERS;
    }

    /**
     * The very bytes that leave. A pure function of the document; called once, and what it gives is stored before the first attempt.
     *
     * @throws IllegalArgumentException if the document cannot be rendered: it is set aside for an operator
     */
    byte[] render(OutboxDocument document);

    /** One attempt. No transaction is open. Never throws for what a partner or a network does. */
    Outcome send(OutboxDocument document, byte[] rendered);

    /**
     * Looks for evidence after an attempt that ended {@link Outcome.Unknown}: a look-up at the partner. A channel that can prove nothing
     * answers {@code Unknown} again, and an operator decides.
     */
    Outcome seekEvidence(OutboxDocument document, byte[] rendered);
}
