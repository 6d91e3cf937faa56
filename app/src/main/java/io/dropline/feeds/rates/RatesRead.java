package io.dropline.feeds.rates;

import io.dropline.feeds.format.UnreadableFile;
import io.dropline.routing.RateTable;
import io.dropline.routing.WeightTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rates of a file while it is read, and what in it is none. */
final class RatesRead {
    /** More rates than any carrier's card has. */
    static final int MOST = 5_000;

    private record Weighed(Rate rate, long grams) {
        private int distance() {
            return rate.miles() == Distances.ANY ? Integer.MAX_VALUE : rate.miles();
        }
    }

    private final List<Rate> rates = new ArrayList<>();

    /** Each once: what is wrong with the weight of a row is wrong in each of its columns. */
    private final Set<RateReading.BadRow> bad = new LinkedHashSet<>();

    void add(Rate rate) throws UnreadableFile {
        rates.add(rate);
        countAll();
    }

    /** @param why a sentence without its full stop */
    void refuse(long line, String why, String raw) throws UnreadableFile {
        bad.add(new RateReading.BadRow(line, why, raw));
        countAll();
    }

    private void countAll() throws UnreadableFile {
        if (rates.size() + bad.size() > MOST) {
            throw new UnreadableFile("The file has more than " + MOST + " rates");
        }
    }

    /** @throws UnreadableFile where nothing says in what the parcels are weighed */
    RateReading reading(RateForm form) throws UnreadableFile {
        List<Weighed> sound = notCheaper(once(weighed(unit(form))));
        List<RateReading.BadRow> told = bad.stream()
                .sorted(Comparator.comparingLong(RateReading.BadRow::line))
                .toList();
        return new RateReading(
                table(sound), sound.size(), told.subList(0, Math.min(RateFile.SHOWN, told.size())), told.size());
    }

    /** The unit of weights that name none: the column's, or else the one that all others name. */
    private Optional<WeightUnit> unit(RateForm form) throws UnreadableFile {
        Set<WeightUnit> named =
                rates.stream().flatMap(rate -> rate.weight().unit().stream()).collect(Collectors.toSet());
        if (form.unit().isEmpty() && named.isEmpty() && !rates.isEmpty()) {
            throw new UnreadableFile("The column " + form.weightColumn()
                    + " does not say in what it weighs: name it grams, kg, lb or oz");
        }
        return form.unit()
                .or(() -> named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty());
    }

    private List<Weighed> weighed(Optional<WeightUnit> unit) {
        List<Weighed> weighed = new ArrayList<>();
        for (Rate rate : rates) {
            try {
                weighed.add(new Weighed(rate, rate.weight().grams(unit)));
            } catch (NoRate no) {
                refuse(rate, no.why());
            }
        }
        return weighed;
    }

    /** Said twice for a distance and weight, the first counts. */
    private List<Weighed> once(List<Weighed> weighed) {
        Map<String, Rate> first = new HashMap<>();
        List<Weighed> once = new ArrayList<>();
        for (Weighed one : weighed) {
            Rate before = first.putIfAbsent(one.rate().miles() + "/" + one.grams(), one.rate());
            if (before == null) {
                once.add(one);
            } else {
                refuse(one.rate(), "Line " + before.line() + " has this distance and weight already");
            }
        }
        return once;
    }

    /** By distance and weight, without those that are cheaper than a lighter parcel. */
    private List<Weighed> notCheaper(List<Weighed> once) {
        List<Weighed> sorted = once.stream()
                .sorted(Comparator.comparingInt(Weighed::distance).thenComparingLong(Weighed::grams))
                .toList();
        List<Weighed> rising = new ArrayList<>();
        for (Weighed one : sorted) {
            Rate rate = one.rate();
            Rate lighter = rising.isEmpty() || rising.getLast().distance() != one.distance()
                    ? null
                    : rising.getLast().rate();
            if (lighter != null && rate.amount().compareTo(lighter.amount()) < 0) {
                refuse(
                        rate,
                        (rate.column().isEmpty() ? "It" : "Under " + rate.column() + " it")
                                + " is cheaper than the lighter parcel of line " + lighter.line());
            } else {
                rising.add(one);
            }
        }
        return rising;
    }

    /** Of what was counted before. */
    private void refuse(Rate rate, String why) {
        bad.add(new RateReading.BadRow(rate.line(), why, rate.raw()));
    }

    private static @Nullable RateTable table(List<Weighed> sorted) {
        Map<Integer, List<WeightTable.Row>> zones = new LinkedHashMap<>();
        sorted.forEach(one -> zones.computeIfAbsent(one.rate().miles(), unused -> new ArrayList<>())
                .add(new WeightTable.Row(one.grams(), one.rate().amount())));
        return zones.isEmpty()
                ? null
                : new RateTable(zones.entrySet().stream()
                        .map(zone -> new RateTable.Zone(zone.getKey(), zone.getValue()))
                        .toList());
    }
}
