package io.dropline.routing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer by trying every allocation of whole units. Shares nothing with the router but the question: its own eligibility, its own
 * arithmetic (in 1/10,000,000).
 */
final class TryingEverything {
    record Best(int supplied, long cost) {}

    private final RoutingQuestion question;
    private final List<SupplierOption> suppliers;
    private final Map<String, int[]> stock = new HashMap<>();
    private final int[] units;
    private final long[] grams;
    private final List<String> skus;
    private final int[][] taken;
    private int supplied;
    /** By set of suppliers used. */
    private final Map<Integer, Best> best = new HashMap<>();

    TryingEverything(RoutingQuestion question) {
        this.question = question;
        suppliers = question.suppliers();
        int m = suppliers.size();
        units = new int[m];
        grams = new long[m];
        skus = question.demands().stream().map(Demand::sku).distinct().toList();
        taken = new int[m][skus.size()];
        for (Demand line : question.demands()) {
            int[] have = new int[m];
            for (int j = 0; j < m; j++) {
                OfferOption offer = suppliers.get(j).offers().get(line.sku());
                boolean hazmat = question.demands().stream()
                        .anyMatch(one -> one.quantity() > 0 && one.sku().equals(line.sku()) && one.hazmat());
                boolean oversize = question.demands().stream()
                        .anyMatch(one -> one.quantity() > 0 && one.sku().equals(line.sku()) && one.oversize());
                SupplierLimits limits = suppliers.get(j).limits();
                have[j] = offer == null
                                || !offer.authorized()
                                || !mayShip(suppliers.get(j))
                                || (hazmat && !limits.takesHazmat())
                                || (oversize && !limits.takesOversize())
                        ? 0
                        : Math.max(0, offer.available());
            }
            stock.put(line.sku(), have);
        }
        tryLine(0);
    }

    Best cheapest() {
        return requireNonNull(among(-1));
    }

    /** The best that does not use all of these suppliers, with as many units as the best of all; null if there is none. */
    @Nullable
    Best without(int chosen) {
        Best other = among(chosen);
        return other == null || other.supplied < cheapest().supplied ? null : other;
    }

    private @Nullable Best among(int notAllOf) {
        Best result = null;
        for (Map.Entry<Integer, Best> entry : best.entrySet()) {
            boolean uses = notAllOf != -1 && (entry.getKey() & notAllOf) == notAllOf;
            if (!uses && (result == null || isBetter(entry.getValue(), result))) {
                result = entry.getValue();
            }
        }
        return result;
    }

    private static boolean isBetter(Best a, Best b) {
        return a.supplied > b.supplied || (a.supplied == b.supplied && a.cost < b.cost);
    }

    private boolean mayShip(SupplierOption supplier) {
        boolean ships = true;
        String region = question.destination().region();
        List<String> entries = new ArrayList<>(supplier.shipToRegions());
        if (entries.contains("US") || entries.contains("DE")) {
            ships = (entries.contains("US") && !entries.contains("-US-" + region)) || entries.contains("US-" + region);
        }
        return ships
                && supplier.limits().ordersLeft() > 0
                && supplier.active()
                && supplier.currency().equals(question.currency())
                && !question.policy().excludedSuppliers().contains(supplier.supplierId());
    }

    private void tryLine(int line) {
        if (line == question.demands().size()) {
            settle();
            return;
        }
        trySupplier(line, 0, question.demands().get(line).quantity(), false);
    }

    private void trySupplier(int line, int j, int wanted, boolean begun) {
        if (j == suppliers.size()) {
            tryLine(line + 1);
            return;
        }
        Demand demand = question.demands().get(line);
        int[] have = requireNonNull(stock.get(demand.sku()));
        int most = demand.oneSupplierOnly() && begun ? 0 : Math.min(wanted, have[j]);
        for (int n = 0; n <= most; n++) {
            move(demand, j, n, have);
            trySupplier(line, j + 1, wanted - n, begun || n > 0);
            move(demand, j, -n, have);
        }
    }

    private void move(Demand demand, int j, int n, int[] have) {
        if (n != 0) {
            have[j] -= n;
            units[j] += n;
            grams[j] += (long) n * demand.unitWeightGrams();
            taken[j][skus.indexOf(demand.sku())] += n;
            supplied += n;
        }
    }

    private void settle() {
        int used = 0;
        int parcels = 0;
        long cost = 0;
        for (int j = 0; j < units.length; j++) {
            if (units[j] > 0) {
                SupplierOption supplier = suppliers.get(j);
                Long parcel = parcel(supplier, j);
                if (parcel == null) {
                    return;
                }
                used |= 1 << j;
                parcels++;
                cost += parcel;
            }
        }
        boolean single = question.policy().oneSupplierOnly()
                || question.value().compareTo(question.policy().splitFrom()) < 0;
        if (single && parcels > 1) {
            return;
        }
        cost += Math.max(0, parcels - 1) * tenMillionths(question.policy().extraParcelPenalty());
        Best here = new Best(supplied, cost);
        best.merge(used, here, (a, b) -> isBetter(b, a) ? b : a);
    }

    /** What a supplier's part costs; null if it would not ship that. */
    private @Nullable Long parcel(SupplierOption supplier, int j) {
        long value = 0;
        long beside = 0;
        for (int k = 0; k < skus.size(); k++) {
            int n = taken[j][k];
            OfferOption offer = supplier.offers().get(skus.get(k));
            if (n > 0 && offer != null) {
                if (n % offer.pack() != 0) {
                    return null;
                }
                BigDecimal unit = offer.unitCost();
                for (CostBreak one : offer.breaks()) {
                    unit = one.from() <= n ? one.unitCost() : unit;
                }
                value += n * tenMillionths(unit);
                beside += n
                        * tenMillionths(offer.unitFee().add(supplier.expected().returnsPerUnit()));
            }
        }
        Long freight = freight(supplier.shipping(), j, value);
        if (freight == null || value < tenMillionths(supplier.limits().minimumOrder())) {
            return null;
        }
        ExpectedCosts expected = supplier.expected();
        BigDecimal fixed = supplier.dropFee()
                .add(expected.rejection())
                .add(expected.lateness())
                .add(expected.breach());
        return value + beside + tenMillionths(fixed) + freight;
    }

    private @Nullable Long freight(ShippingRule rule, int j, long value) {
        return switch (rule) {
            case ShippingRule.Free free -> 0L;
            case ShippingRule.Flat flat -> tenMillionths(flat.amount());
            case ShippingRule.PerItem item ->
                tenMillionths(item.first()) + (units[j] - 1) * tenMillionths(item.additional());
            case ShippingRule.ByWeight weight ->
                tenMillionths(weight.base()) + grams[j] * (tenMillionths(weight.perKg()) / 1000);
            case ShippingRule.FreeOver over -> {
                Long otherwise = freight(over.otherwise(), j, value);
                yield otherwise != null && value >= tenMillionths(over.itemCostThreshold())
                        ? Long.valueOf(0)
                        : otherwise;
            }
            case WeightTable table -> table(table.rows(), j);
            case RateTable table -> {
                double miles = suppliers.get(j).miles().orElse(Double.MAX_VALUE);
                List<WeightTable.Row> rows = null;
                for (RateTable.Zone zone : table.zones().reversed()) {
                    boolean within = zone.upToMiles() == 0 || miles <= zone.upToMiles();
                    rows = within || (rows == null && miles == Double.MAX_VALUE) ? zone.rows() : rows;
                }
                yield rows == null ? null : table(rows, j);
            }
        };
    }

    private @Nullable Long table(List<WeightTable.Row> rows, int j) {
        for (WeightTable.Row row : rows) {
            if (grams[j] <= row.upToGrams()) {
                return tenMillionths(row.amount());
            }
        }
        return null;
    }

    static long tenMillionths(BigDecimal amount) {
        return amount.movePointRight(7).longValueExact();
    }
}
