package io.dropline.feeds.rates;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rates as carriers print them: a row for each weight, a column for each zone or distance. An empty cell is no rate. A bad cell harms only itself, a
 * bad weight its row, a bad heading its column; rows without any amount (notes, titles further down) are passed over.
 */
final class RateMatrix implements RateForm {
    private static final Pattern NO_RATE = Pattern.compile("[-–—]?");
    private static final Pattern WEIGHT = Pattern.compile("(?:weights?|wt|parcels?|packages?|shipments?|items?|not|over"
            + "|exceeding|up|to|max|maximum|in|by|and|zones?|distance|" + WeightUnit.NAMES + ")*");
    private static final Pattern FIGURE_OR_CUT = Pattern.compile("[0-9…]");

    private record Zone(int place, String heading, int miles) {}

    private final Table.Row.Cells header;
    private final int weight;
    private final Optional<WeightUnit> unit;
    private final List<Zone> zones = new ArrayList<>();

    /** Why columns cannot be used, by their places. */
    private final Map<Integer, String> unusable = new LinkedHashMap<>();

    /** Places of columns that have something in a row with amounts. */
    private final Set<Integer> filled = new HashSet<>();

    private RateMatrix(Table.Row.Cells header, int weight, Optional<WeightUnit> unit) {
        this.header = header;
        this.weight = weight;
        this.unit = unit;
        Map<Integer, String> headings = new LinkedHashMap<>();
        for (int place = weight + 1; place < header.cells().size(); place++) {
            head(place, RateCells.at(header.cells(), place), headings);
        }
    }

    private void head(int place, String heading, Map<Integer, String> before) {
        Optional<Integer> miles = Distances.headed(heading);
        String same = miles.isEmpty() ? null : before.putIfAbsent(miles.get(), heading);
        if (miles.isEmpty()) {
            unusable.put(
                    place,
                    (heading.isEmpty()
                                    ? "Column " + (place + 1) + " has no heading"
                                    : "The heading " + RateCells.shown(heading)
                                            + " is no zone from 1 to 8 and no distance")
                            + ": head it as Zone 2, 300 mi or * for any distance, or leave the column out");
        } else if (same != null) {
            unusable.put(
                    place,
                    "The column " + RateCells.shown(heading) + " goes as far as the column " + RateCells.shown(same)
                            + ", which counts: leave one of them out");
        } else {
            zones.add(new Zone(place, RateCells.shown(heading), miles.get()));
        }
    }

    /** Empty where the row does not name the columns of a matrix: nothing or one cell that speaks of weight, then distances. */
    static Optional<RateMatrix> headed(Table.Row.Cells row) {
        List<String> cells = row.cells();
        int first = 0;
        while (first < cells.size()
                && Distances.headed(RateCells.at(cells, first)).isEmpty()) {
            first++;
        }
        List<Integer> before = new ArrayList<>();
        for (int place = 0; place < first; place++) {
            if (!cells.get(place).isBlank()) {
                before.add(place);
            }
        }
        if (first == 0 || first == cells.size() || before.size() > 1) {
            return Optional.empty();
        }
        int weight = before.isEmpty() ? first - 1 : before.getFirst();
        String name = RateCells.at(cells, weight).toLowerCase(Locale.ROOT);
        boolean speaksOfWeight = !FIGURE_OR_CUT.matcher(name).find()
                && WEIGHT.matcher(name.replaceAll("[^a-z]", "")).matches();
        return speaksOfWeight ? Optional.of(new RateMatrix(row, weight, unit(name))) : Optional.empty();
    }

    /** The one that is named; two would contradict each other. */
    private static Optional<WeightUnit> unit(String name) {
        Set<WeightUnit> named = new HashSet<>();
        for (String word : name.split("[^a-z]+", -1)) {
            WeightUnit.called(word).ifPresent(named::add);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** How many columns can be used. */
    int width() {
        return zones.size();
    }

    @Override
    public void take(Table.Row.Cells row, RatesRead into) throws UnreadableFile {
        List<String> cells = row.cells();
        if (zones.stream().allMatch(zone -> isEmpty(cells, zone.place()))) {
            return;
        }
        for (int place = weight + 1; place < cells.size(); place++) {
            if (!isEmpty(cells, place)) {
                filled.add(place);
            }
        }
        String raw = Limits.shown(String.join(" | ", cells));
        Weight upTo;
        try {
            upTo = Weight.read(RateCells.at(cells, weight));
        } catch (NoRate no) {
            into.refuse(row.line(), no.why(), raw);
            return;
        }
        for (Zone zone : zones) {
            if (!isEmpty(cells, zone.place())) {
                take(row, zone, upTo, raw, into);
            }
        }
    }

    private static void take(Table.Row.Cells row, Zone zone, Weight upTo, String raw, RatesRead into)
            throws UnreadableFile {
        try {
            into.add(new Rate(
                    row.line(),
                    zone.heading(),
                    zone.miles(),
                    upTo,
                    RateCells.amount("The amount under " + zone.heading(), RateCells.at(row.cells(), zone.place())),
                    raw));
        } catch (NoRate no) {
            into.refuse(row.line(), no.why(), raw);
        }
    }

    private static boolean isEmpty(List<String> cells, int place) {
        return NO_RATE.matcher(RateCells.at(cells, place)).matches();
    }

    /** Columns that cannot be used, where there is anything in them; and those without an amount that something farther has. */
    @Override
    public void end(RatesRead into) throws UnreadableFile {
        String raw = Limits.shown(String.join(" | ", header.cells()));
        for (int place : filled.stream().sorted().toList()) {
            String why = place < header.cells().size()
                    ? unusable.get(place)
                    : "Column " + (place + 1) + " has no heading: head it as Zone 2 or 300 mi, or leave the column out";
            if (why != null) {
                into.refuse(header.line(), why, raw);
            }
        }
        for (Zone zone : zones) {
            if (!filled.contains(zone.place()) && !filled.isEmpty() && beforeAnother(zone)) {
                into.refuse(
                        header.line(),
                        "The column " + zone.heading()
                                + " has no amount, and its distances would cost what the next farther column says: fill it in, or leave it out if that is meant",
                        raw);
            }
        }
    }

    private boolean beforeAnother(Zone zone) {
        return zone.miles() != Distances.ANY
                && zones.stream()
                        .anyMatch(other -> filled.contains(other.place())
                                && (other.miles() == Distances.ANY || other.miles() > zone.miles()));
    }

    @Override
    public String weightColumn() {
        String name = RateCells.at(header.cells(), weight);
        return name.isEmpty() ? "before " + zones.getFirst().heading() : name;
    }

    @Override
    public Optional<WeightUnit> unit() {
        return unit;
    }
}
