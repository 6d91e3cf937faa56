package io.dropline.routing;

import io.dropline.routing.RoutingPlan.Allocation;
import io.dropline.routing.RoutingPlan.SupplierCost;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Found;
import io.dropline.routing.search.Market;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the numbers of a search back into lines and suppliers. */
final class PlanWriter {
    private final Candidates candidates;
    private final Market market;

    PlanWriter(Candidates candidates) {
        this.candidates = candidates;
        market = candidates.market;
    }

    RoutingPlan plan(Found found) {
        List<Allocation> allocations = new ArrayList<>();
        for (int i = 0; i < market.items; i++) {
            int[] pinned = found.pinned.length == 0 ? new int[0] : found.pinned[i];
            allocate(i, found.units[i], pinned, allocations);
        }
        allocations.sort(Comparator.comparing(Allocation::lineId)); // stable: suppliers keep their order
        List<SupplierCost> costs = new ArrayList<>();
        long total = 0;
        for (int j = 0; j < market.suppliers; j++) {
            int[] units = column(found.units, j);
            if (any(units)) {
                costs.add(cost(j, units));
                total += market.parcelCost(j, units);
            }
        }
        long penalty = market.penalty * Math.max(0, costs.size() - 1);
        return new RoutingPlan(allocations, costs, Amounts.money(penalty), Amounts.money(total + penalty));
    }

    /** The terms of one parcel with so many units by item. */
    SupplierCost cost(int j, int[] units) {
        SupplierOption supplier = candidates.suppliers.get(j);
        ExpectedCosts expected = supplier.expected();
        long count = 0;
        long returns = Amounts.units(expected.returnsPerUnit());
        for (int n : units) {
            count += n;
        }
        return new SupplierCost(
                supplier.supplierId(),
                supplier.name(),
                Amounts.money(market.itemCost(j, units)),
                Amounts.money(market.extraOf(j, units) - returns * count),
                shown(supplier.dropFee()),
                Amounts.money(market.freightOf(j, units)),
                shown(expected.rejection()),
                shown(expected.lateness()),
                Amounts.money(returns * count),
                shown(expected.breach()));
    }

    /** Lines that have their supplier already are served first, the others as they come. */
    private void allocate(int i, int[] units, int[] pinned, List<Allocation> into) {
        int[] left = units.clone();
        int pin = 0;
        for (Demand line : candidates.items.get(i).lines()) {
            if (pin < pinned.length && line.oneSupplierOnly()) {
                int j = pinned[pin++];
                if (j >= 0) {
                    take(i, line, j, line.quantity(), units, left, into);
                }
            }
        }
        for (Demand line : candidates.items.get(i).lines()) {
            if (pinned.length > 0 && line.oneSupplierOnly()) {
                continue;
            }
            int wanted = line.quantity();
            for (int j = 0; j < left.length && wanted > 0; j++) {
                wanted -= take(i, line, j, wanted, units, left, into);
            }
        }
    }

    private int take(int i, Demand line, int j, int wanted, int[] units, int[] left, List<Allocation> into) {
        int taken = Math.min(wanted, left[j]);
        if (taken > 0) {
            left[j] -= taken;
            SupplierOption supplier = candidates.suppliers.get(j);
            into.add(new Allocation(
                    line.lineId(),
                    line.sku(),
                    supplier.supplierId(),
                    taken,
                    Amounts.money(market.priceOf(i, j, units[j]))));
        }
        return taken;
    }

    private static BigDecimal shown(BigDecimal amount) {
        return Amounts.money(Amounts.units(amount));
    }

    static int[] column(int[][] units, int j) {
        int[] column = new int[units.length];
        for (int i = 0; i < units.length; i++) {
            column[i] = units[i][j];
        }
        return column;
    }

    private static boolean any(int[] units) {
        for (int n : units) {
            if (n > 0) {
                return true;
            }
        }
        return false;
    }
}
