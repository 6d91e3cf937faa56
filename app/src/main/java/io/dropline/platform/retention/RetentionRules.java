package io.dropline.platform.retention;

import io.dropline.platform.MerchantId;

/** How long a merchant wants data kept. The module of policies knows. */
public interface RetentionRules {
    /** In days; at least {@link DataClass#leastDays}. */
    int days(MerchantId merchant, DataClass data);
}
