package io.dropline.api.suppliers.agreed;

import io.dropline.api.Says;
import io.dropline.suppliers.calendar.Closure;
import io.dropline.suppliers.calendar.HolidayRegion;
import io.dropline.suppliers.calendar.SupplierCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** When a supplier does not work, beside its weekly rest. */
public record CalendarView(
        @Says("Whose public holidays it keeps.") HolidayRegion holidays,
        List<ClosureView> closures,

        @Says("Days of its week on which it does not work, within half a year.")
        List<LocalDate> daysOff) {

    /** Days it has named. */
    public record ClosureView(
            UUID id, LocalDate first, @Says("Inclusive.") LocalDate last, String reason) {
        static ClosureView of(Closure closure) {
            return new ClosureView(closure.id(), closure.first(), closure.last(), closure.reason());
        }
    }

    static CalendarView of(SupplierCalendar calendar) {
        return new CalendarView(
                calendar.holidays(),
                calendar.closures().stream().map(ClosureView::of).toList(),
                calendar.daysOff());
    }
}
