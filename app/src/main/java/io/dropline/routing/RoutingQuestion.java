package io.dropline.routing;

import java.util.List;

/**
 * Everything that decides how an order is routed; the answer depends on nothing else, and not on the order of the lists.
 *
 * @param demands the lines to supply, each line id once
 * @param suppliers all that might, each supplier id once; those that may not are named in the answer with the reason
 * @param currency ISO 4217 code of the order; suppliers that bill in another cannot be compared and are left out
 */
public record RoutingQuestion(
        List<Demand> demands,
        List<SupplierOption> suppliers,
        Destination destination,
        String currency,
        RoutingPolicy policy) {}
