package io.dropline.purchasing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer did.
 *
 * @param taken false if it came too late: the purchase order had ended, and nothing was changed
 * @param backorderedUntil when the last of the goods that come later are expected; null if none do, or nobody knows when
 */
public record Answered(
        UUID purchaseOrderId,
        String number,
        UUID orderId,
        boolean taken,
        @Nullable LocalDate backorderedUntil) {}
