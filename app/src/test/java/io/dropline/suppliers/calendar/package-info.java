/** Holidays held against the calendar the government publishes. */
@NullMarked
package io.dropline.suppliers.calendar;

import org.jspecify.annotations.NullMarked;
