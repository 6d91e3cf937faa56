package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Handles incoming documents as a test wants. */
final class Reader implements InboxHandler {
    volatile Consumer<InboxDocument> reading = unused -> {};
    final List<String> read = new CopyOnWriteArrayList<>();

    @Override
    public Set<String> kinds() {
        return Set.of("note");
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> documents) {
        documents.forEach(reading);
        documents.forEach(document -> read.add(document.eventKey()));
    }
}
