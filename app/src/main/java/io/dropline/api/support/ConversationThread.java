package io.dropline.api.support;

import io.dropline.api.Says;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation with what was said in it. */
record ConversationThread(
        ConversationRow conversation,

        @Says("The oldest first.") List<Message> messages) {

    record Message(
            UUID id,

            @Says("IN, OUT or NOTE.") String direction,

            @Says("CUSTOMER, SUPPLIER, UNKNOWN; NOBODY for a note.")
            String party,

            String channel,
            String author,
            String authorEmail,
            Instant at,
            String body,

            @Says("The history below it.") String quoted,

            @Says("A machine wrote it.") boolean automatic,

            @Nullable UUID purchaseOrderId,

            @Says("The document in which it goes out.") @Nullable
            UUID documentId) {}
}
