package io.dropline.api.suppliers.agreed;

import io.dropline.api.Required;
import io.dropline.suppliers.calendar.HolidayRegion;
import org.jspecify.annotations.Nullable;

/** Whose public holidays a supplier keeps. */
public record HolidaysBody(@Required @Nullable HolidayRegion holidays) {}
