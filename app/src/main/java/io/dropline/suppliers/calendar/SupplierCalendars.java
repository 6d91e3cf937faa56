package io.dropline.suppliers.calendar;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.promise.WorkingDays;
import io.dropline.suppliers.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When suppliers work. */
@Component
public class SupplierCalendars {
    private static final int LONGEST = 366;
    private static final int MOST = 60;
    private static final int MONTHS_SHOWN = 6;

    private final CalendarStore store;
    private final Audit audit;
    private final Clock clock;

    SupplierCalendars(CalendarStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The working days of each, holidays and closures of the year before to three years on taken out. One statement for all. */
    public Map<UUID, WorkingDays> workingDays(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, WorkingDays> days = new HashMap<>();
        store.load(merchant, suppliers, today().minusYears(1))
                .forEach((id, row) -> days.put(id, new WorkingDays(row.week(), daysOff(row))));
        return days;
    }

    /** One supplier's days off, to look at. */
    public Optional<SupplierCalendar> find(MerchantId merchant, UUID supplier) {
        LocalDate today = today();
        return Optional.ofNullable(store.load(merchant, List.of(supplier), today.minusYears(1))
                        .get(supplier))
                .map(row -> new SupplierCalendar(
                        row.holidays(),
                        row.closures(),
                        daysOff(row).stream()
                                .filter(day -> row.week().contains(day.getDayOfWeek()))
                                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusMonths(MONTHS_SHOWN)))
                                .toList()));
    }

    @Transactional
    public void keepHolidays(Actor actor, Supplier supplier, HolidayRegion region) {
        store.holidays(actor.merchantId(), supplier.id(), region);
        audit.record(actor, "supplier.holidays", supplier.code(), Map.of("holidays", region.name()));
    }

    /** Names days on which the supplier does not work. */
    @Transactional
    public Saved<Closure> close(
            Actor actor, Supplier supplier, @Nullable LocalDate first, @Nullable LocalDate last, String reason) {
        FieldProblems problems = new FieldProblems()
                .text(reason, 120, "reason", "The reason")
                .check(first != null, "first", "From which day?");
        LocalDate from = Objects.requireNonNullElseGet(first, this::today);
        LocalDate to = Objects.requireNonNullElse(last, from);
        problems.check(!to.isBefore(from), "last", "The last day must not come before the first day");
        problems.check(
                ChronoUnit.DAYS.between(from, to) <= LONGEST,
                "last",
                "A closure lasts a year at most; pause the supplier");
        problems.check(!to.isBefore(today()), "last", "These days have passed");
        problems.check(from.getYear() <= today().getYear() + 3, "first", "The first day is too far away");
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        Closure added = store.add(
                actor.merchantId(),
                supplier.id(),
                new Closure(supplier.id(), from, to, reason.strip()),
                MOST,
                clock.instant());
        if (added == null) {
            return Saved.wrong("", "More than " + MOST + " closures ahead are not kept; join some of them");
        }
        audit.record(
                actor,
                "supplier.closed",
                supplier.code(),
                Map.of("first", from.toString(), "last", to.toString(), "reason", added.reason()));
        return new Saved.Done<>(added);
    }

    /** The supplier works on these days after all. Empty if there is no such closure. */
    @Transactional
    public Optional<Closure> reopen(Actor actor, Supplier supplier, UUID closure) {
        Optional<Closure> removed = store.remove(actor.merchantId(), supplier.id(), closure);
        removed.ifPresent(one -> audit.record(
                actor,
                "supplier.open",
                supplier.code(),
                Map.of("first", one.first().toString(), "last", one.last().toString())));
        return removed;
    }

    private Set<LocalDate> daysOff(CalendarStore.Row row) {
        LocalDate today = today();
        Set<LocalDate> days = new TreeSet<>(row.holidays().daysOff(today.getYear() - 1, today.getYear() + 3));
        row.closures()
                .forEach(closure ->
                        closure.first().datesUntil(closure.last().plusDays(1)).forEach(days::add));
        return days;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
