package io.dropline.suppliers.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a supplier does not work.
 *
 * @param last inclusive
 */
public record Closure(UUID id, LocalDate first, LocalDate last, String reason) {}
