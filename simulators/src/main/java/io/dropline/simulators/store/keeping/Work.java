package io.dropline.simulators.store.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fulfilment order: what is to be shipped from the one location. Guarded by the {@link Book}. */
final class Work {
    /** One line of it. */
    static final class Item {
        final long id;
        final Line line;
        int total;
        int remaining;

        Item(long id, Line line, int total) {
            this.id = id;
            this.line = line;
            this.total = total;
            this.remaining = total;
        }
    }

    final long id;
    final Map<Long, Item> items = new LinkedHashMap<>();
    final List<Hold> holds = new ArrayList<>();
    boolean cancelled;

    record Hold(long id, String reason, String notes, String handle) {}

    Work(long id) {
        this.id = id;
    }

    int remaining() {
        return items.values().stream().mapToInt(item -> item.remaining).sum();
    }

    /** OPEN, ON_HOLD, IN_PROGRESS, CLOSED or CANCELLED. */
    String status() {
        if (cancelled) {
            return "CANCELLED";
        }
        if (remaining() == 0) {
            return "CLOSED";
        }
        if (!holds.isEmpty()) {
            return "ON_HOLD";
        }
        return items.values().stream().allMatch(item -> item.remaining == item.total) ? "OPEN" : "IN_PROGRESS";
    }
}
