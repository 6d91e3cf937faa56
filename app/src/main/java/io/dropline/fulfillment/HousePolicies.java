package io.dropline.fulfillment;

import io.dropline.orders.HoldRules;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyVersion;
import io.dropline.routing.ReliabilityTerms;
import io.dropline.routing.RoutingPolicy;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The merchant's policies in force, turned into what the capabilities understand. */
@Component
class HousePolicies {
    /** A routing policy and the version it has. Version 0: the default, nobody decided anything. */
    record VersionedRouting(int version, RoutingPolicy policy) {}

    private final Policies policies;

    HousePolicies(Policies policies) {
        this.policies = policies;
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

    VersionedRouting routing(MerchantId merchant) {
        PolicyVersion<RoutingWishes> latest = policies.routing(merchant);
        RoutingWishes wishes = latest.document();
        return new VersionedRouting(
                latest.version(),
                new RoutingPolicy(
                        wishes.extraParcelPenalty(),
                        wishes.oneSupplierOnly(),
                        Set.copyOf(wishes.excludedSuppliers()),
                        Set.copyOf(wishes.preferredSuppliers()),
                        wishes.splitFrom(),
                        terms(wishes.reliability())));
    }

    private static ReliabilityTerms terms(Reliability wishes) {
        return new ReliabilityTerms(
                wishes.counted(),
                wishes.rejectionCost(),
                wishes.latenessCost(),
                wishes.returnCost(),
                wishes.dayLateCost(),
                wishes.averageWeight());
    }

    String packingSlipText(MerchantId merchant) {
        return policies.papers(merchant).document().packingSlipText();
    }
}
