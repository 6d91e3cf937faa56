package io.dropline.console.suppliers.sections;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.calendar.Closure;
import io.dropline.suppliers.calendar.SupplierCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * When a supplier works.
 *
 * @param week its week and pace as fields
 * @param closure what was typed of a closure
 */
public record CalendarPage(Supplier supplier, SupplierCalendar calendar, Form week, Form closure, LocalDate today) {

    /** Closures that have not ended. */
    public List<Closure> ahead() {
        return calendar.closures().stream()
                .filter(one -> !one.last().isBefore(today))
                .toList();
    }

    /** What a day off is for. */
    public String why(LocalDate day) {
        return calendar.closures().stream()
                .filter(one -> !day.isBefore(one.first()) && !day.isAfter(one.last()))
                .map(Closure::reason)
                .findFirst()
                .orElse("Public holiday");
    }
}
