package io.dropline.fulfillment;

import io.dropline.orders.HoldRules;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.rollout.Rollouts;
import io.dropline.policies.rollout.RoutingRules;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The merchant's policies in force, turned into what the capabilities understand. */
@Component
class HousePolicies {
    private final Policies policies;
    private final Rollouts rollouts;

    HousePolicies(Policies policies, Rollouts rollouts) {
        this.policies = policies;
        this.rollouts = rollouts;
    }

    HoldRules holds(MerchantId merchant) {
        Holds holds = policies.holds(merchant).document();
        return new HoldRules(
                holds.holdUnpaid(),
                holds.holdHighRisk(),
                holds.holdBadAddress(),
                Duration.ofSeconds(holds.graceSeconds()),
                Duration.ofHours(holds.duplicateWithinHours()),
                holds.minimumMarginPercent());
    }

    RoutingRules routing(MerchantId merchant) {
        return rollouts.rules(merchant);
    }

    String packingSlipText(MerchantId merchant) {
        return policies.papers(merchant).document().packingSlipText();
    }
}
