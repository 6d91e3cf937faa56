package io.dropline.mailroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Somebody outside who answers as a test wants. */
final class Partner implements Sender {
    volatile Function<OutboxDocument, byte[]> writing =
            document -> document.subject().getBytes(StandardCharsets.UTF_8);
    volatile Function<OutboxDocument, Outcome> answer = unused -> new Outcome.Confirmed("got it");
    volatile Function<OutboxDocument, Outcome> evidence = unused -> new Outcome.Unknown("nobody knows");
    final List<String> got = new CopyOnWriteArrayList<>();

    @Override
    public Set<String> kinds() {
        return Set.of(PostOffice.KIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return writing.apply(document);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        got.add(document.subject());
        return answer.apply(document);
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return evidence.apply(document);
    }
}
