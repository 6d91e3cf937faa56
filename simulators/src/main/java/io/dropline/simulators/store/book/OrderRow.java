package io.dropline.simulators.store.book;

import java.time.Instant;

/** What an order is searched and sorted by. */
public record OrderRow(
        long id, String name, Instant createdAt, Instant updatedAt, String financialStatus, String fulfillmentStatus) {}
