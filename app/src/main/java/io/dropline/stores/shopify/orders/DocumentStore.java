package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.UnreadableDocument;
import java.util.UUID;

/** Finds which store a document is from. */
public final class DocumentStore {
    private DocumentStore() {}

    /** @throws UnreadableDocument when its source names none */
    public static UUID of(InboxDocument document) {
        String source = document.source();
        try {
            return UUID.fromString(source.substring(source.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument("The document does not say which store it is from.", e);
        }
    }
}
