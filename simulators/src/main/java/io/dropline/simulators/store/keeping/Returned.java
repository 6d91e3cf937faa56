package io.dropline.simulators.store.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Goods that come back, or are asked to. Guarded by the {@link Book}. */
final class Returned {
    /** One line of it. */
    static final class Item {
        final long id;
        final Shipped parcel;
        final Line line;
        final int quantity;
        final String reason;
        final String note;
        final String customerNote;
        int processed;

        Item(long id, Shipped parcel, Line line, int quantity, String reason, String note, String customerNote) {
            this.id = id;
            this.parcel = parcel;
            this.line = line;
            this.quantity = quantity;
            this.reason = reason;
            this.note = note;
            this.customerNote = customerNote;
        }
    }

    final long id;
    final String name;
    final Instant createdAt;
    final List<Item> items = new ArrayList<>();
    /** REQUESTED, OPEN, DECLINED, CANCELED or CLOSED. */
    String status;

    String declineReason = "";
    String declineNote = "";

    Returned(long id, String name, String status, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.status = status;
        this.createdAt = createdAt;
    }

    /** Whether its units cannot be in another return. */
    boolean counts() {
        return !status.equals("DECLINED") && !status.equals("CANCELED");
    }
}
