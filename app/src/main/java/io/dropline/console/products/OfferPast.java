package io.dropline.console.products;

import io.dropline.console.page.Show;
import io.dropline.console.page.Trend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's files said of an offer.
 *
 * @param today in UTC, as all its days
 * @param days the last word of each day on which something changed, the oldest first
 * @param changes the last ones, the last first
 */
public record OfferPast(String currency, LocalDate today, List<Day> days, List<Change> changes) {
    public static final OfferPast NONE = new OfferPast("", LocalDate.EPOCH, List.of(), List.of());

    /** Null is what did not change. */
    public record Day(
            LocalDate day,
            @Nullable Integer units,
            @Nullable BigDecimal cost) {}

    /** Null is what did not change. */
    public record Change(
            Instant at, @Nullable Integer units, @Nullable BigDecimal cost, UUID run) {}

    public Trend units() {
        return upToToday(days.stream()
                .filter(day -> day.units() != null)
                .map(day -> Trend.Mark.of(day.day(), day.units(), Show.count(day.units(), "unit", "units")))
                .toList());
    }

    public Trend costs() {
        return upToToday(days.stream()
                .filter(day -> day.cost() != null)
                .map(day -> Trend.Mark.of(day.day(), day.cost().doubleValue(), Show.money(day.cost(), currency)))
                .toList());
    }

    /** What was said last holds until now. */
    private Trend upToToday(List<Trend.Mark> marks) {
        List<Trend.Mark> all = new ArrayList<>(marks);
        if (!marks.isEmpty()
                && !marks.getLast()
                        .at()
                        .equals(today.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            Trend.Mark last = marks.getLast();
            all.add(Trend.Mark.of(today, last.value(), last.said()));
        }
        return Trend.of(all);
    }
}
