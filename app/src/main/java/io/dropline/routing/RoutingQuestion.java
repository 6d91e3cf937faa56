package io.dropline.routing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how an order is routed; the answer depends on nothing else, and not on the order of the lists.
 *
 * @param demands the lines to supply, each line id once
 * @param suppliers all that might, each supplier id once; those that may not are named in the answer with the reason
 * @param currency ISO 4217 code of the order; suppliers that bill in another cannot be compared and are left out
 * @param value what the customer pays for the goods of these lines; it decides whether the order may be split
 */
public record RoutingQuestion(
        List<Demand> demands,
        List<SupplierOption> suppliers,
        Destination destination,
        String currency,
        RoutingPolicy policy,
        BigDecimal value) {
    /** A question about an order of which the value does not matter. */
    public RoutingQuestion(
            List<Demand> demands,
            List<SupplierOption> suppliers,
            Destination destination,
            String currency,
            RoutingPolicy policy) {
        this(demands, suppliers, destination, currency, policy, BigDecimal.ZERO);
    }

    /** Whether everything must come from one supplier. */
    boolean oneSupplierOnly() {
        return policy.oneSupplierOnly() || value.compareTo(policy.splitFrom()) < 0;
    }

    RoutingQuestion with(List<SupplierOption> others) {
        return new RoutingQuestion(demands, others, destination, currency, policy, value);
    }

    /** Whether a supplier is left out that may have the order as a last resort. */
    boolean keepsLastResort() {
        return suppliers.stream().map(one -> one.limits().withheld()).anyMatch(RoutingQuestion::isLastResort);
    }

    /** The same, with what else only a last resort may have. */
    RoutingQuestion withLastResort() {
        return with(suppliers.stream()
                .map(one -> isLastResort(one.limits().withheld()) ? Changed.granted(one) : one)
                .toList());
    }

    private static boolean isLastResort(@Nullable Withheld withheld) {
        return withheld != null && withheld.lastResort();
    }

    RoutingQuestion under(RoutingPolicy other) {
        return new RoutingQuestion(demands, suppliers, destination, currency, other, value);
    }
}
