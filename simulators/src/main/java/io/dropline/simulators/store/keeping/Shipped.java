package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Tracking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fulfilment: what left, and how it can be followed. Guarded by the {@link Book}. */
final class Shipped {
    final long id;
    final String name;
    final Instant createdAt;
    final Map<Line, Integer> quantities = new LinkedHashMap<>();
    final List<Work> from = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    Tracking tracking;
    Instant updatedAt;
    boolean cancelled;

    record Event(long id, String status, String message, Instant happenedAt) {}

    Shipped(long id, String name, Instant createdAt, Tracking tracking) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.tracking = tracking;
    }

    /** When the first event of this status happened. */
    @Nullable
    Instant when(String status) {
        return events.stream()
                .filter(event -> event.status().equals(status))
                .map(Event::happenedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The newest event by when it happened, or FULFILLED. */
    String displayStatus() {
        return cancelled
                ? "CANCELED"
                : events.stream()
                        .max(Comparator.comparing(Event::happenedAt))
                        .map(Event::status)
                        .orElse("FULFILLED");
    }
}
