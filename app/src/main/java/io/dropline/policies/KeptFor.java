package io.dropline.policies;

import io.dropline.platform.MerchantId;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.RetentionRules;
import org.springframework.stereotype.Component;

/** The merchant's retention policy in force, for those below who remove data. */
@Component
class KeptFor implements RetentionRules {
    private final Policies policies;

    KeptFor(Policies policies) {
        this.policies = policies;
    }

    @Override
    public int days(MerchantId merchant, DataClass data) {
        return policies.retention(merchant).document().days(data);
    }
}
