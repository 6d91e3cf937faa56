package io.dropline.suppliers.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What keeps a supplier from working on days of its week.
 *
 * @param closures those that have not ended more than a year ago, the next one first
 * @param daysOff what comes of both, from today on, for half a year
 */
public record SupplierCalendar(HolidayRegion holidays, List<Closure> closures, List<LocalDate> daysOff) {}
