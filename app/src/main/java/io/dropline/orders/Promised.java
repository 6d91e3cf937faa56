package io.dropline.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** When an order is promised to arrive, and why. Days in the calendar of where it goes. */
public record Promised(UUID orderId, LocalDate earliest, LocalDate likely, LocalDate latest, List<String> because) {}
