package io.dropline.policies;

import io.dropline.platform.retention.DataClass;
import io.dropline.returns.ReturnReason;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a merchant can decide. Each kind has versions of its own. */
public sealed interface PolicyDocument {
    /** The kind, as {@code policy.kind} has it. */
    default String kind() {
        return switch (this) {
            case Holds _ -> "holds";
            case RoutingWishes _ -> "routing";
            case Papers _ -> "merchant";
            case Returns _ -> "returns";
            case ClaimRules _ -> "claims";
            case InvoiceRules _ -> "invoices";
            case Retention _ -> "retention";
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
     * How long what is kept.
     *
     * @param days of every class of data
     */
    record Retention(Map<DataClass, Integer> days) implements PolicyDocument {
        public static final Retention DEFAULT = new Retention(Map.of());

        /** What is not given is as it usually is. */
        public Retention {
            Map<DataClass, Integer> all = new EnumMap<>(DataClass.class);
            for (DataClass data : DataClass.values()) {
                all.put(data, days.getOrDefault(data, data.usualDays()));
            }
            days = Collections.unmodifiableMap(all);
        }

        public int days(DataClass data) {
            return days.getOrDefault(data, data.usualDays());
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

    /**
     * How customers may give goods back. Each supplier has its own rules beside it.
     *
     * @param windowDays days from delivery, the last one included
     * @param condition in which goods must come back, in words for customers
     * @param freeReasons for which the customer pays no parcel back; where the supplier is at fault it never does
     * @param restockingPercent kept of the price of goods that were as they had to be
     * @param wornPercent kept on top of that where they come back used
     * @param approveUpTo goods worth as much are taken back without asking anybody, in the orders' currency; zero: somebody is always asked
     * @param approveReasons for which nobody is asked
     * @param returnlessUpTo goods worth as much need not come back where the supplier is at fault; zero: all must
     * @param daysToSend days that the customer has to send the goods
     */
    record Returns(
            int windowDays,
            String condition,
            Set<ReturnReason> freeReasons,
            BigDecimal restockingPercent,
            BigDecimal wornPercent,
            BigDecimal approveUpTo,
            Set<ReturnReason> approveReasons,
            BigDecimal returnlessUpTo,
            int daysToSend)
            implements PolicyDocument {
        public static final Returns DEFAULT = new Returns(
                30,
                "Unused and complete, in the packaging it came in",
                Set.of(),
                BigDecimal.ZERO,
                new BigDecimal("20"),
                BigDecimal.ZERO,
                Set.of(),
                BigDecimal.ZERO,
                14);

        public Returns {
            condition = condition.strip();
            freeReasons = Set.copyOf(freeReasons);
            approveReasons = Set.copyOf(approveReasons);
        }
    }

    /**
     * How suppliers are reminded of what they owe.
     *
     * @param tellAtOnce a supplier hears of a claim when it is opened
     * @param remindAfterDays days after a claim is due; at most three, each later than the one before; none: nobody is reminded
     * @param giveUpAfterDays days after the last reminder until a person looks at it
     */
    record ClaimRules(boolean tellAtOnce, List<Integer> remindAfterDays, int giveUpAfterDays)
            implements PolicyDocument {
        public static final ClaimRules DEFAULT = new ClaimRules(true, List.of(7, 14, 30), 7);

        public ClaimRules {
            remindAfterDays = List.copyOf(remindAfterDays);
        }
    }

    /**
     * How much more than agreed an invoice may ask for without a person's word.
     *
     * @param line above the agreed price of a line
     * @param total all lines together above what was agreed
     * @param freight above the agreed freight
     * @param approveMatched an invoice without other differences is approved at once
     */
    record InvoiceRules(Tolerance line, Tolerance total, Tolerance freight, boolean approveMatched)
            implements PolicyDocument {
        public static final InvoiceRules DEFAULT = new InvoiceRules(
                new Tolerance(new BigDecimal("2"), new BigDecimal("5.00")),
                new Tolerance(new BigDecimal("1"), new BigDecimal("10.00")),
                new Tolerance(new BigDecimal("10"), new BigDecimal("10.00")),
                false);
    }

    /**
     * So many percent, and never more than so much.
     *
     * @param percent of what was agreed
     * @param most in the invoice's currency
     */
    record Tolerance(BigDecimal percent, BigDecimal most) {
        /** What an amount may be above the agreed one. */
        public BigDecimal of(BigDecimal agreed) {
            return agreed.abs().multiply(percent).movePointLeft(2).min(most);
        }
    }
}
