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
     * @param splitFrom an order whose goods are worth less is not split; zero: any may be
     * @param reliability what it costs when a supplier fails
     */
    record RoutingWishes(
            BigDecimal extraParcelPenalty,
            boolean oneSupplierOnly,
            List<UUID> excludedSuppliers,
            List<UUID> preferredSuppliers,
            BigDecimal splitFrom,
            Reliability reliability)
            implements PolicyDocument {
        public static final RoutingWishes DEFAULT = new RoutingWishes(
                new BigDecimal("15.00"), false, List.of(), List.of(), BigDecimal.ZERO, Reliability.DEFAULT);

        public RoutingWishes {
            excludedSuppliers = excludedSuppliers.stream().distinct().toList();
            preferredSuppliers = preferredSuppliers.stream().distinct().toList();
        }
    }

    /**
     * What it costs when a supplier fails, in the orders' currency. Chances come from the supplier's own record, drawn towards the average of
     * all where the record is short.
     *
     * @param counted whether chances of failing count
     * @param rejectionCost work and time lost when a purchase order is rejected
     * @param latenessCost of a purchase order that ships late
     * @param returnCost of a unit that comes back because of the supplier
     * @param dayLateCost of each day past what the customer was told
     * @param averageWeight so many observations of the average stand beside the supplier's own
     */
    record Reliability(
            boolean counted,
            BigDecimal rejectionCost,
            BigDecimal latenessCost,
            BigDecimal returnCost,
            BigDecimal dayLateCost,
            int averageWeight) {
        public static final Reliability DEFAULT = new Reliability(
                true,
                new BigDecimal("8.00"),
                new BigDecimal("5.00"),
                new BigDecimal("12.00"),
                new BigDecimal("3.00"),
                20);
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
