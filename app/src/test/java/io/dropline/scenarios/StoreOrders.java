package io.dropline.scenarios;

import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import io.dropline.simulators.store.book.Customer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders as a store tells them that has no simulator. */
final class StoreOrders {
    private StoreOrders() {}

    static StoreOrder of(UUID store, String ref, Customer customer) {
        return of(store, ref, customer, House.OPENING);
    }

    /** An hour later, which is told as a change. */
    static StoreOrder laterOf(UUID store, String ref, Customer customer) {
        return of(store, ref, customer, House.OPENING.plus(Duration.ofHours(1)));
    }

    private static StoreOrder of(UUID store, String ref, Customer customer, Instant updatedAt) {
        BigDecimal price = new BigDecimal("1500");
        return new StoreOrder(
                store,
                ref,
                "#5001",
                House.OPENING,
                updatedAt,
                null,
                Payment.PENDING,
                Risk.LOW,
                false,
                "USD",
                price,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                price,
                customer.firstName() + " " + customer.lastName(),
                customer.email(),
                customer.phone(),
                new Address("", "", "5 Basalt Orchard Road", "", "Fennelport", "WA", "98101", "US", ""),
                "",
                List.of(new StoreOrder.Line(
                        ref + "/1", "SAUNA", "The SAUNA", 1, price, BigDecimal.ZERO, BigDecimal.ZERO, true)));
    }
}
