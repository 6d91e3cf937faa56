package io.dropline.purchasing;

import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to suppliers whose day to ship has passed, once for each day that they missed. */
@Component
class ShipReminders {
    private final PoStore store;
    private final Issuing issuing;
    private final Outbox outbox;
    private final Timeline timeline;
    private final JsonMapper json;
    private final Clock clock;

    ShipReminders(PoStore store, Issuing issuing, Outbox outbox, Timeline timeline, JsonMapper json, Clock clock) {
        this.store = store;
        this.issuing = issuing;
        this.outbox = outbox;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers which of them their suppliers are reminded of: not of those whose own document is kept no longer, as the reminder repeats it.
     *
     * @param missed the day that each of them missed
     */
    Set<UUID> write(MerchantId merchant, List<PoStore.Po> late, Map<UUID, LocalDate> missed) {
        if (late.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        Map<UUID, PoStore.Card> cards = store.cards(
                merchant, late.stream().map(PoStore.Po::supplierId).distinct().toList());
        Map<PurchaseOrderChannel, List<PoStore.Po>> byChannel = new HashMap<>();
        late.forEach(po -> byChannel
                .computeIfAbsent(
                        issuing.channel(Objects.requireNonNull(cards.get(po.supplierId()))),
                        unused -> new ArrayList<>())
                .add(po));
        List<OutboxDraft> reminders = new ArrayList<>();
        Set<UUID> reminded = new HashSet<>();
        byChannel.forEach((channel, pos) -> {
            Map<String, String> sent = outbox.documents(
                    merchant, pos.stream().map(ShipReminders::subject).toList(), channel.issueKind());
            pos.stream().filter(po -> sent.containsKey(subject(po))).forEach(po -> {
                PurchaseOrderDocument order = json.readValue(sent.get(subject(po)), PurchaseOrderDocument.class);
                LocalDate day = Objects.requireNonNull(missed.get(po.id()));
                reminded.add(po.id());
                reminders.add(channel.remindToShip(merchant, Cancelling.envelope(po), order, day, now));
            });
        });
        outbox.write(reminders);
        timeline.add(late.stream()
                .filter(po -> reminded.contains(po.id()))
                .map(po -> new TimelineEntry(
                        merchant,
                        po.orderId(),
                        now,
                        "po.late",
                        "Dropline",
                        po.supplier() + " was reminded: " + po.number() + " should have left by " + missed.get(po.id())
                                + "."))
                .toList());
        return reminded;
    }

    private static String subject(PoStore.Po po) {
        return PurchaseOrderChannel.Envelope.subject(po.id());
    }
}
