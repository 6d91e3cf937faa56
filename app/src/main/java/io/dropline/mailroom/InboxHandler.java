package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Set;

/** Reads one or more kinds of incoming documents. Translators implement it. */
public interface InboxHandler {
    /** The inbox kinds it reads. */
    Set<String> kinds();

    /**
     * Handles a batch of one merchant in the transaction that also marks the documents handled. If it throws, the transaction is rolled back
     * and its members are tried alone, so that one poison document harms only itself.
     *
     * @throws UnreadableDocument for a document that can never be handled as it is: it is parked at once with the reason
     */
    void handle(MerchantId merchant, List<InboxDocument> batch);
}
