package io.dropline.simulators.store.hooks;

import io.dropline.simulators.ground.Bytes;
import java.net.URI;
import java.time.Instant;

/**
 * One webhook to one address; the same in every attempt.
 *
 * @param webhookId what an app recognises a repetition by
 * @param eventId shared by everything one action caused
 */
record Delivery(
        String webhookId, String eventId, String topic, URI target, Instant triggeredAt, long orderId, Bytes body) {}
