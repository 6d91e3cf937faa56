package io.dropline.timeline;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param kind for machines: "order.received", "po.issued"
 * @param actor who did it, as people read it: "Store", "Dropline", "Nordic Sauna Supply", "Ada Lovelace"
 * @param summary one plain sentence with the reason in it
 */
public record TimelineEntry(
        MerchantId merchant, UUID orderId, Instant occurredAt, String kind, String actor, String summary) {}
