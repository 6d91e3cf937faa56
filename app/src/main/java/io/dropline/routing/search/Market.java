package io.dropline.routing.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who could supply what, at what cost. An item is all the demand for one SKU, because its lines draw on the same stock. Amounts are
 * {@link Amounts units}; suppliers are numbered in the order that breaks ties. The fields are open arrays, filled once by the owner of the
 * question and then only read: the search touches them millions of times a second.
 */
public final class Market {
    /** No item cost makes the freight free. */
    public static final long NEVER = Long.MAX_VALUE;

    /** More suppliers than this do not fit the search's bit sets. */
    public static final int MOST_SUPPLIERS = 62;

    public final int items;
    public final int suppliers;
    /** Units asked for, by item. */
    public final int[] demand;
    /** By item, the quantities of the lines that must each come from one supplier; what remains of the demand may be split freely. */
    public final int[][] unsplit;
    /** Units a supplier can give, [item][supplier]; zero where it may not supply. */
    public final int[][] stock;
    /** Item cost of a unit, [item][supplier]. */
    public final long[][] price;
    /** Freight that a unit adds while freight is paid, [item][supplier]. */
    public final long[][] freight;
    /** Drop fee by supplier. */
    public final long[] fee;
    /** Freight of a parcel apart from its units; negative where the first unit is cheaper than the next. */
    public final long[] base;
    /** Item cost from which the parcel travels free, or {@link #NEVER}. */
    public final long[] freeFrom;
    /** For each supplier beyond the first. */
    public final long penalty;
    /** What a unit costs beside its price, whatever the freight: it counts towards no threshold, [item][supplier]. */
    public final long[][] extra;
    /** Prices by quantity, [item][supplier]; null where the price is the same for any number. */
    public final @Nullable Breaks[][] breaks;
    /** Units come in multiples of this, [item][supplier]. */
    public final int[][] pack;
    /** Weight of a unit by item; it only matters to brackets. */
    public final int[] grams;
    /** Freight by weight, by supplier, in place of base and freight by unit; null where it is linear. */
    public final @Nullable Brackets[] brackets;
    /** The least item cost of a parcel, by supplier. */
    public final long[] minimum;

    public Market(int items, int suppliers, long penalty) {
        this.items = items;
        this.suppliers = suppliers;
        this.penalty = penalty;
        demand = new int[items];
        unsplit = new int[items][0];
        stock = new int[items][suppliers];
        price = new long[items][suppliers];
        freight = new long[items][suppliers];
        fee = new long[suppliers];
        base = new long[suppliers];
        freeFrom = new long[suppliers];
        extra = new long[items][suppliers];
        breaks = new Breaks[items][suppliers];
        pack = new int[items][suppliers];
        for (int[] row : pack) {
            Arrays.fill(row, 1);
        }
        grams = new int[items];
        brackets = new Brackets[suppliers];
        minimum = new long[suppliers];
    }

    /** Whether all prices and freights are linear, and any number of units may be had of anybody. */
    public boolean isPlain() {
        for (int j = 0; j < suppliers; j++) {
            if (brackets[j] != null || minimum[j] > 0) {
                return false;
            }
            for (int i = 0; i < items; i++) {
                if (breaks[i][j] != null || pack[i][j] > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same market with these suppliers only, in this order. */
    public Market only(int[] kept) {
        if (kept.length == suppliers) {
            return this;
        }
        Market less = new Market(items, kept.length, penalty);
        System.arraycopy(demand, 0, less.demand, 0, items);
        System.arraycopy(unsplit, 0, less.unsplit, 0, items);
        System.arraycopy(grams, 0, less.grams, 0, items);
        for (int k = 0; k < kept.length; k++) {
            int j = kept[k];
            less.fee[k] = fee[j];
            less.base[k] = base[j];
            less.freeFrom[k] = freeFrom[j];
            less.brackets[k] = brackets[j];
            less.minimum[k] = minimum[j];
            for (int i = 0; i < items; i++) {
                less.stock[i][k] = stock[i][j];
                less.price[i][k] = price[i][j];
                less.freight[i][k] = freight[i][j];
                less.extra[i][k] = extra[i][j];
                less.breaks[i][k] = breaks[i][j];
                less.pack[i][k] = pack[i][j];
            }
        }
        return less;
    }

    /** What the supplier would give if it were the only one, as units by item. */
    public int[] aloneUnits(int supplier) {
        int[] units = new int[items];
        for (int i = 0; i < items; i++) {
            int most = Math.min(demand[i], stock[i][supplier]);
            units[i] = most - most % pack[i][supplier];
        }
        return units;
    }

    /** Item cost of so many units by item from the supplier. */
    public long itemCost(int supplier, int[] units) {
        long cost = 0;
        for (int i = 0; i < items; i++) {
            cost += priceOf(i, supplier, units[i]) * units[i];
        }
        return cost;
    }

    /** What each of so many units of the item costs at the supplier. */
    public long priceOf(int item, int supplier, int units) {
        Breaks steps = breaks[item][supplier];
        return steps == null ? price[item][supplier] : steps.priceOf(units, price[item][supplier]);
    }

    /** What so many units by item cost beside their price and freight. */
    public long extraOf(int supplier, int[] units) {
        long cost = 0;
        for (int i = 0; i < items; i++) {
            cost += extra[i][supplier] * units[i];
        }
        return cost;
    }

    /** Whether the supplier ships so many units by item in one parcel: they reach its minimum and are not too heavy. */
    public boolean ships(int supplier, int[] units) {
        Brackets table = brackets[supplier];
        return itemCost(supplier, units) >= minimum[supplier] && (table == null || weight(units) <= table.most());
    }

    private long weight(int[] units) {
        long sum = 0;
        for (int i = 0; i < items; i++) {
            sum += (long) grams[i] * units[i];
        }
        return sum;
    }

    /** Freight of one parcel with so many units by item from the supplier; at least one unit. */
    public long freightOf(int supplier, int[] units) {
        if (itemCost(supplier, units) >= freeFrom[supplier]) {
            return 0;
        }
        Brackets table = brackets[supplier];
        if (table != null) {
            return table.amount()[Math.min(table.of(weight(units)), table.amount().length - 1)];
        }
        long cost = base[supplier];
        for (int i = 0; i < items; i++) {
            cost += freight[i][supplier] * units[i];
        }
        return cost;
    }

    /** All that one parcel with so many units by item from the supplier costs; at least one unit. */
    public long parcelCost(int supplier, int[] units) {
        return itemCost(supplier, units) + extraOf(supplier, units) + fee[supplier] + freightOf(supplier, units);
    }
}
