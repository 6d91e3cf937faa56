package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to go out, written in the transaction that decided it.
 *
 * @param lane one destination: "mail", "store:&lt;uuid&gt;", "carrier:easypost"
 * @param kind which {@link Sender} speaks it
 * @param subject documents on one subject of one lane leave in the order they were written: "po:&lt;uuid&gt;"
 * @param orderId the customer's order it belongs to, if any
 * @param messageId Message-ID or idempotency key; the same at every attempt, unique in the lane
 * @param document JSON: all that the bytes depend on
 * @param title what it is, for people
 */
public record OutboxDraft(
        MerchantId merchant,
        UUID id,
        String lane,
        String kind,
        String subject,
        @Nullable UUID orderId,
        String messageId,
        String document,
        String title) {}
