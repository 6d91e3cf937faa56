package io.dropline.inventory.pricelist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Remembers the first {@code most} of those after a place, and counts all that it sees. */
final class PartBuilder {
    private final PriceQuestion question;
    private final PricePlace after;
    private final int most;
    private final PriorityQueue<Placed> first = new PriorityQueue<>();
    private final List<PricedSku> others = new ArrayList<>();
    private final List<String> compared = new ArrayList<>();
    private final Map<PriceFilter, Integer> counts = new EnumMap<>(PriceFilter.class);

    PartBuilder(PriceQuestion question, PricePlace after, int most) {
        this.question = question;
        this.after = after;
        this.most = most;
    }

    /** One that sold; if it cannot be compared nevertheless, it comes with the others. */
    void add(PricedSku sku) {
        if (sku.change() == null) {
            return;
        }
        compared.add(sku.sku());
        for (PriceFilter filter : PriceFilter.values()) {
            counts.merge(filter, filter.shows(sku) ? 1 : 0, Integer::sum);
        }
        PricePlace place = question.sort().place(sku);
        if (question.filter().shows(sku) && place.compareTo(after) > 0) {
            first.add(new Placed(place, sku));
            if (first.size() > most) {
                first.remove();
            }
        }
    }

    /** Whether those that cannot be compared are asked for, and there is room behind the rest. */
    boolean wantsOthers() {
        return question.filter() == PriceFilter.ALL && room() > 0;
    }

    int room() {
        return most - first.size();
    }

    /** The SKUs that could be compared, shown or not. */
    List<String> compared() {
        return compared;
    }

    /** One of those that come last, by SKU. */
    void addOther(PricedSku sku) {
        others.add(sku);
    }

    /** {@code all} is how many SKUs there are, compared or not. */
    PriceListPart build(int all) {
        counts.put(PriceFilter.ALL, all);
        List<PricedSku> rows = new ArrayList<>(
                first.stream().sorted(Placed.FORWARD).map(Placed::sku).toList());
        rows.addAll(others);
        return new PriceListPart(rows, counts);
    }
}
