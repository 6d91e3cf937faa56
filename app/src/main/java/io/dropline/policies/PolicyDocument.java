package io.dropline.policies;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a merchant can decide. Each kind has versions of its own. */
public sealed interface PolicyDocument {
    /** The kind, as {@code policy.kind} has it. */
    default String kind() {
        return switch (this) {
            case Holds _ -> "holds";
            case RoutingWishes _ -> "routing";
            case Papers _ -> "merchant";
        };
    }

    /**
     * Which orders wait for a person, or for time.
     *
     * @param graceSeconds how long an order can still be changed after payment; zero: not at all
     * @param duplicateWithinHours same customer, same items again within this time waits; zero: never
     * @param minimumMarginPercent of the goods' price; an order that earns less waits
     */
    record Holds(
            boolean holdUnpaid,
            boolean holdHighRisk,
            boolean holdBadAddress,
            long graceSeconds,
            int duplicateWithinHours,
            BigDecimal minimumMarginPercent)
            implements PolicyDocument {
        public static final Holds DEFAULT = new Holds(true, true, true, 15 * 60, 24, BigDecimal.ZERO);
    }

    /**
     * How suppliers are chosen.
     *
     * @param extraParcelPenalty what one parcel less is worth, in the orders' currency
     * @param oneSupplierOnly never split an order
     * @param excludedSuppliers never asked
     * @param preferredSuppliers asked first where the costs are the same
     */
    record RoutingWishes(
            BigDecimal extraParcelPenalty,
            boolean oneSupplierOnly,
            List<UUID> excludedSuppliers,
            List<UUID> preferredSuppliers)
            implements PolicyDocument {
        public static final RoutingWishes DEFAULT =
                new RoutingWishes(new BigDecimal("15.00"), false, List.of(), List.of());

        public RoutingWishes {
            excludedSuppliers = excludedSuppliers.stream().distinct().toList();
            preferredSuppliers = preferredSuppliers.stream().distinct().toList();
        }
    }

    /**
     * What the merchant's papers say.
     *
     * @param packingSlipText a line or two for the customer on every packing slip
     */
    record Papers(String packingSlipText) implements PolicyDocument {
        public static final Papers DEFAULT = new Papers("Thank you for your order. Questions? Just answer our mail.");

        public Papers {
            packingSlipText = packingSlipText.strip();
        }
    }
}
