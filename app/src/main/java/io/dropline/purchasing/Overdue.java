package io.dropline.purchasing;

import java.time.LocalDate;

/**
 * A purchase order of which something should have left and did not.
 *
 * @param required the day that was asked for
 * @param missed the day that passed: the one asked for, or a later one that the supplier named since
 * @param reminded whether its supplier is written to; who has not even answered is reminded of that instead
 */
public record Overdue(PurchaseOrders.View purchaseOrder, LocalDate required, LocalDate missed, boolean reminded) {}
