package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * What the merchant wants of this order's routing.
 *
 * @param extraParcelPenalty what one more parcel is worth avoiding, in the order's currency: added for each supplier beyond the
 *     first; at most 10,000,000
 * @param oneSupplierOnly the whole order from one supplier
 * @param excludedSuppliers not to be asked for this order, such as one that has just rejected it
 * @param preferredSuppliers come before the others where two plans cost the same
 * @param reliability what suppliers' failing costs
 * @param splitFrom an order whose goods are worth less than this comes from one supplier
 */
public record RoutingPolicy(
        BigDecimal extraParcelPenalty,
        boolean oneSupplierOnly,
        Set<UUID> excludedSuppliers,
        Set<UUID> preferredSuppliers,
        BigDecimal splitFrom,
        ReliabilityTerms reliability) {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    /** The cheapest plan, however many parcels it takes. */
    public static final RoutingPolicy CHEAPEST = new RoutingPolicy(BigDecimal.ZERO, false, Set.of(), Set.of());

    public RoutingPolicy {
        Amounts.checked(extraParcelPenalty, "penalty for an extra parcel");
        if (extraParcelPenalty.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("penalty for an extra parcel is above " + MOST);
        }
        excludedSuppliers = Set.copyOf(excludedSuppliers);
        preferredSuppliers = Set.copyOf(preferredSuppliers);
    }

    public RoutingPolicy(
            BigDecimal extraParcelPenalty,
            boolean oneSupplierOnly,
            Set<UUID> excludedSuppliers,
            Set<UUID> preferredSuppliers) {
        this(
                extraParcelPenalty,
                oneSupplierOnly,
                excludedSuppliers,
                preferredSuppliers,
                BigDecimal.ZERO,
                ReliabilityTerms.NONE);
    }

    public RoutingPolicy withExtraParcelPenalty(BigDecimal penalty) {
        return new RoutingPolicy(
                penalty, oneSupplierOnly, excludedSuppliers, preferredSuppliers, splitFrom, reliability);
    }

    public RoutingPolicy withOneSupplierOnly() {
        return new RoutingPolicy(
                extraParcelPenalty, true, excludedSuppliers, preferredSuppliers, splitFrom, reliability);
    }

    public RoutingPolicy without(Set<UUID> suppliers) {
        return new RoutingPolicy(
                extraParcelPenalty, oneSupplierOnly, suppliers, preferredSuppliers, splitFrom, reliability);
    }

    public RoutingPolicy preferring(Set<UUID> suppliers) {
        return new RoutingPolicy(
                extraParcelPenalty, oneSupplierOnly, excludedSuppliers, suppliers, splitFrom, reliability);
    }

    public RoutingPolicy splittingFrom(BigDecimal value) {
        return new RoutingPolicy(
                extraParcelPenalty, oneSupplierOnly, excludedSuppliers, preferredSuppliers, value, reliability);
    }
}
