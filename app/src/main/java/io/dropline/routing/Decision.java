package io.dropline.routing;

import io.dropline.orders.OrderToRoute;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How one order is to be supplied, as it was stored.
 *
 * @param explanation the reasons as plain sentences, the choice first
 * @param supplierSkus what each chosen supplier calls the SKUs, by supplier and our SKU
 */
public record Decision(
        OrderToRoute order,
        RoutingAnswer answer,
        List<String> explanation,
        Map<UUID, Map<String, String>> supplierSkus) {
    /** Whether nothing of the order was sent on before. */
    public boolean firstTime() {
        return !order.promisedBefore();
    }
}
