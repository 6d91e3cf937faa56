package io.dropline.feeds.staging;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose figures of when.
 *
 * @param full whether offers that the file does not mention have none left
 * @param madeAt when the supplier made the file
 */
public record Subject(MerchantId merchant, UUID supplierId, UUID runId, boolean full, Instant madeAt) {
    /** The rows as they stand in the file; of bad ones no more than what they are about. */
    public String rows() {
        return "feed_row_" + suffix();
    }

    /** What differs from what is in force, numbered from 1; behind that, what no offer has. */
    public String changes() {
        return "feed_change_" + suffix();
    }

    private String suffix() {
        return runId.toString().replace("-", "");
    }
}
