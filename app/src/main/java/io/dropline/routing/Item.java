package io.dropline.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All the demand for one SKU: its lines draw on the same stock. */
record Item(String sku, List<Demand> lines, int quantity, int grams, boolean hazmat, boolean oversize) {
    private static final int MOST_UNITS = Integer.MAX_VALUE;

    /** The items in the order of their first line; lines that ask for nothing are left out. */
    static List<Item> of(List<Demand> demands) {
        List<Demand> lines = new ArrayList<>(demands);
        lines.sort(Comparator.comparing(Demand::lineId));
        Map<String, List<Demand>> bySku = new LinkedHashMap<>();
        for (Demand line : lines) {
            if (line.quantity() > 0) {
                bySku.computeIfAbsent(line.sku(), sku -> new ArrayList<>(1)).add(line);
            }
        }
        List<Item> items = new ArrayList<>(bySku.size());
        bySku.forEach((sku, group) -> items.add(of(sku, group)));
        return items;
    }

    private static Item of(String sku, List<Demand> lines) {
        long quantity = 0;
        int grams = 0;
        boolean hazmat = false;
        boolean oversize = false;
        for (Demand line : lines) {
            quantity += line.quantity();
            grams = Math.max(grams, line.unitWeightGrams());
            hazmat |= line.hazmat();
            oversize |= line.oversize();
        }
        return new Item(sku, lines, (int) Math.min(quantity, MOST_UNITS), grams, hazmat, oversize);
    }

    /** The quantities of the lines that must each come from one supplier. */
    int[] unsplit() {
        int[] result = new int[lines.size()];
        int size = 0;
        for (Demand line : lines) {
            if (line.oneSupplierOnly()) {
                result[size++] = line.quantity();
            }
        }
        return Arrays.copyOf(result, size);
    }
}
