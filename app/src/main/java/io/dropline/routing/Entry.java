package io.dropline.routing;

import io.dropline.routing.RoutingAnswer.Reason;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Brackets;
import io.dropline.routing.search.Breaks;
import io.dropline.routing.search.FreightTerms;
import io.dropline.routing.search.Market;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts suppliers into numbers. Breaks, brackets and minimums that cannot matter to this order are left out: a plain market is quick to search. */
final class Entry {
    /** Hears what a supplier cannot ship of an item. */
    interface Limits {
        void limit(SupplierOption supplier, Item item, Reason reason);
    }

    private final Market into;
    private final List<Item> items;
    private final Limits limits;

    Entry(Market into, List<Item> items, Limits limits) {
        this.into = into;
        this.items = items;
        this.limits = limits;
    }

    /** False if all that the supplier could ship is below its minimum; then nothing of it is entered. */
    boolean enter(int j, SupplierOption supplier) {
        ShippingRule rule = supplier.shipping().at(supplier.miles()).orElseThrow();
        FreightTerms terms = rule.terms();
        Brackets table = rule.brackets().orElse(null);
        into.fee[j] = Amounts.units(supplier.dropFee().add(supplier.expected().fixed()));
        into.base[j] = terms.base();
        into.freeFrom[j] = terms.freeFrom();
        long heaviest = 0;
        for (int i = 0; i < items.size(); i++) {
            enter(i, j, supplier, terms, table);
            heaviest += (long) items.get(i).grams() * Math.min(items.get(i).quantity(), into.stock[i][j]);
        }
        Brackets relevant = table == null ? null : table.upTo(heaviest);
        if (relevant != null && heaviest > relevant.upTo()[0]) {
            into.brackets[j] = relevant;
            // Free whatever it costs, but still not whatever it weighs.
            into.freeFrom[j] = isFreeAtOnce(rule) ? 0 : terms.freeFrom();
        }
        return supplier.limits().minimumOrder().signum() == 0 || reaches(j, supplier);
    }

    private static boolean isFreeAtOnce(ShippingRule rule) {
        return rule instanceof ShippingRule.FreeOver(BigDecimal threshold, ShippingRule otherwise)
                && (threshold.signum() == 0 || isFreeAtOnce(otherwise));
    }

    private void enter(int i, int j, SupplierOption supplier, FreightTerms terms, @Nullable Brackets table) {
        Item item = items.get(i);
        OfferOption offer = supplier.offers().get(item.sku());
        if (offer == null) {
            limits.limit(supplier, item, Reason.NOT_OFFERED);
            return;
        }
        Breaks breaks = breaks(offer);
        long dearest = Amounts.units(offer.unitCost());
        for (long price : breaks == null ? new long[0] : breaks.price()) {
            dearest = Math.max(dearest, price);
        }
        long freight = terms.ofUnit(item.grams());
        long extra = Amounts.plus(
                Amounts.units(offer.unitFee()),
                Amounts.units(supplier.expected().returnsPerUnit()));
        long unit = Amounts.plus(Amounts.plus(dearest, extra), freight);
        boolean inRange = Amounts.times(unit, item.quantity()) <= Candidates.MOST / 2 / items.size();
        Reason reason = reason(supplier, item, offer, inRange);
        if (reason == null && table != null && item.grams() > table.most()) {
            reason = Reason.TOO_HEAVY;
        }
        if (reason != null) {
            limits.limit(supplier, item, reason);
            return;
        }
        limits.limit(supplier, item, Reason.SHORT_OF_STOCK);
        int most = Math.min(item.quantity(), offer.available());
        int units = most - most % offer.pack();
        if (offer.pack() > 1 && units < most) {
            limits.limit(supplier, item, Reason.ONLY_IN_PACKS);
        }
        into.stock[i][j] = offer.pack() == 1 ? offer.available() : units;
        into.pack[i][j] = offer.pack();
        into.price[i][j] = Amounts.units(offer.unitCost(1));
        into.freight[i][j] = freight;
        into.extra[i][j] = extra;
        into.breaks[i][j] = relevant(breaks, units);
    }

    private static @Nullable Reason reason(SupplierOption supplier, Item item, OfferOption offer, boolean inRange) {
        if (!offer.authorized()) {
            return Reason.NOT_AUTHORIZED;
        }
        if (item.hazmat() && !supplier.limits().takesHazmat()) {
            return Reason.TAKES_NO_HAZMAT;
        }
        if (item.oversize() && !supplier.limits().takesOversize()) {
            return Reason.TAKES_NO_OVERSIZE;
        }
        if (offer.available() <= 0) {
            return Reason.OUT_OF_STOCK;
        }
        if (Math.min(offer.available(), item.quantity()) < offer.pack()) {
            return Reason.ONLY_IN_PACKS;
        }
        return inRange ? null : Reason.PRICE_OUT_OF_RANGE;
    }

    private static @Nullable Breaks breaks(OfferOption offer) {
        int size = offer.breaks().size();
        if (size == 0) {
            return null;
        }
        return new Breaks(
                offer.breaks().stream().mapToInt(CostBreak::from).toArray(),
                offer.breaks().stream()
                        .mapToLong(one -> Amounts.units(one.unitCost()))
                        .toArray());
    }

    /** Those between the first unit and the last; the price of the first is the plain one. */
    private static @Nullable Breaks relevant(@Nullable Breaks breaks, int units) {
        if (breaks == null) {
            return null;
        }
        int first = 0;
        while (first < breaks.from().length && breaks.from()[first] <= 1) {
            first++;
        }
        int last = first;
        while (last < breaks.from().length && breaks.from()[last] <= units) {
            last++;
        }
        return first == last
                ? null
                : new Breaks(
                        Arrays.copyOfRange(breaks.from(), first, last),
                        Arrays.copyOfRange(breaks.price(), first, last));
    }

    private boolean reaches(int j, SupplierOption supplier) {
        long minimum = Amounts.units(supplier.limits().minimumOrder());
        long most = 0;
        long least = Long.MAX_VALUE;
        boolean any = false;
        for (int i = 0; i < items.size(); i++) {
            int units = Math.min(into.demand[i], into.stock[i][j]);
            if (units > 0) {
                any = true;
                most += most(i, j, units);
                least = Math.min(least, least(i, j));
            }
        }
        if (any && most < minimum) {
            for (int i = 0; i < items.size(); i++) {
                into.stock[i][j] = 0;
            }
            return false;
        }
        into.minimum[j] = least >= minimum ? 0 : minimum;
        return true;
    }

    /** The greatest item cost: of all units, or of the most before a break. */
    private long most(int i, int j, int units) {
        Breaks breaks = into.breaks[i][j];
        int pack = into.pack[i][j];
        long most = into.priceOf(i, j, units) * (units - units % pack);
        for (int from : breaks == null ? new int[0] : breaks.from()) {
            int before = (from - 1) - (from - 1) % pack;
            most = Math.max(most, into.priceOf(i, j, before) * before);
        }
        return most;
    }

    /** The least item cost of any units: of one pack, or of the fewest from a break on. */
    private long least(int i, int j) {
        Breaks breaks = into.breaks[i][j];
        int pack = into.pack[i][j];
        long least = into.priceOf(i, j, pack) * pack;
        for (int from : breaks == null ? new int[0] : breaks.from()) {
            int first = Math.ceilDiv(from, pack) * pack;
            least = Math.min(least, into.priceOf(i, j, first) * first);
        }
        return least;
    }
}
