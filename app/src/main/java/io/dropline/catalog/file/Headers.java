package io.dropline.catalog.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file has what.
 *
 * @param places where each column is; of two with one meaning the first counts
 * @param breaks where the cost from so many units is: break_10
 * @param ignored headers that say nothing to us
 */
public record Headers(Map<CatalogColumn, Integer> places, SortedMap<Integer, Integer> breaks, List<String> ignored) {
    private static final Pattern BREAK = Pattern.compile("(?:break|costfrom|costat)(\\d{1,8})(?:plus)?");

    public static Headers of(List<String> headers) {
        Map<CatalogColumn, Integer> places = new EnumMap<>(CatalogColumn.class);
        SortedMap<Integer, Integer> breaks = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Optional<CatalogColumn> column = CatalogColumn.of(headers.get(i));
            Matcher step = BREAK.matcher(CatalogColumn.plain(headers.get(i)));
            if (column.isPresent()) {
                places.putIfAbsent(column.get(), i);
            } else if (step.matches() && Integer.parseInt(step.group(1)) > 1) {
                breaks.putIfAbsent(Integer.parseInt(step.group(1)), i);
            } else {
                ignored.add(headers.get(i));
            }
        }
        return new Headers(places, breaks, ignored);
    }

    public boolean has(CatalogColumn column) {
        return places.containsKey(column);
    }
}
