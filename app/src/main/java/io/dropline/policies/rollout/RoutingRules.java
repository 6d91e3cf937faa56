package io.dropline.policies.rollout;

import io.dropline.platform.Lots;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.routing.ReliabilityTerms;
import io.dropline.routing.RoutingPolicy;
import io.dropline.routing.VersionedPolicy;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which policy each order is routed: the one in force, or the one on trial. The same order has the same one while the rollout lasts. */
public record RoutingRules(
        VersionedPolicy inForce, @Nullable Trial trial) {
    /** @param share of the orders, in percent */
    record Trial(UUID rollout, int share, VersionedPolicy policy) {
        boolean has(UUID order) {
            return Lots.draw(rollout, order) < share;
        }
    }

    /** The policy for an order. */
    public VersionedPolicy of(UUID order) {
        return trial != null && trial.has(order) ? trial.policy() : inForce;
    }

    /** What a merchant decided, in the words of routing. */
    public static RoutingPolicy policy(RoutingWishes wishes) {
        return new RoutingPolicy(
                wishes.extraParcelPenalty(),
                wishes.oneSupplierOnly(),
                Set.copyOf(wishes.excludedSuppliers()),
                Set.copyOf(wishes.preferredSuppliers()),
                wishes.splitFrom(),
                terms(wishes.reliability()));
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
}
