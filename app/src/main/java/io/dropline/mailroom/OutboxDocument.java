package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document claimed for an attempt.
 *
 * @param attempt counts from 1; also the fence: an outcome of an older attempt is not recorded
 */
public record OutboxDocument(
        MerchantId merchant,
        UUID id,
        String lane,
        String kind,
        String subject,
        @Nullable UUID orderId,
        String messageId,
        String document,
        String title,
        int attempt,
        Instant createdAt) {}
