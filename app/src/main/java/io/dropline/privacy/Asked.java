package io.dropline.privacy;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as those work on it who carry it out. */
record Asked(
        MerchantId merchant,
        UUID id,
        RequestKind kind,
        @Nullable UUID storeId,
        Instant askedAt,
        Person person) {}
