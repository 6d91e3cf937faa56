package io.dropline.routing;

import io.dropline.orders.OrderToRoute;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bears on a decision of the days on which suppliers work; said by who makes promises. */
public interface SupplierDays {
    /** Days by which the supplier's likely delivery would miss the customer's promise; zero where the customer was told nothing. */
    int late(OrderToRoute order, UUID supplierId);

    /** The day on which the supplier begins to work on an order of now, where that is so far away that others come first. */
    @Nullable
    LocalDate closedUntil(UUID supplierId);
}
