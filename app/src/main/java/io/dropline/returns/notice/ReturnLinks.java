package io.dropline.returns.notice;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;

/** Makes the unguessable address where a supplier says what came back. */
public interface ReturnLinks {
    String returnLink(MerchantId merchant, UUID returnId, Instant expiresAt);
}
