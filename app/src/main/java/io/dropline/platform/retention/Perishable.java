package io.dropline.platform.retention;

import io.dropline.platform.MerchantId;
import java.time.Instant;

/** Data of one class, and how some of it is removed by the module that owns it. */
public interface Perishable {
    DataClass data();

    /**
     * Removes, in the caller's transaction, a bounded number of rows of what was over before the moment, passing over rows that others hold. Does
     * nothing when it is called again.
     *
     * @return whether there may be more
     */
    boolean removeSome(MerchantId merchant, Instant before);
}
