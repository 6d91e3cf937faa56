package io.dropline.routing;

import io.dropline.orders.OrderToRoute;
import java.util.UUID;

/** How many days past the customer's promise a delivery would be; said by who makes promises. */
public interface DaysLate {
    /** Nothing was promised yet. */
    DaysLate NONE = (order, supplierId) -> 0;

    /** Zero or more; zero where the customer was told nothing. */
    int of(OrderToRoute order, UUID supplierId);
}
