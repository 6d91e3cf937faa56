package io.dropline.fulfillment;

import io.dropline.orders.OrderBrief;
import io.dropline.orders.OrderToRoute;
import io.dropline.promise.Handling;
import io.dropline.promise.Promise;
import io.dropline.promise.PromiseCalculator;
import io.dropline.promise.PromiseQuestion;
import io.dropline.promise.SupplierLeg;
import io.dropline.routing.SupplierDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of all suppliers as they are known now. */
record KnownDays(
        Map<UUID, SupplierLeg> usual, Map<UUID, OrderBrief> promised, PromiseCalculator calculator, Instant now)
        implements SupplierDays {
    /** Nobody is passed over for these. */
    private static final int LONG_WEEKEND = 4;

    @Override
    public int late(OrderToRoute order, UUID supplierId) {
        OrderBrief brief = promised.get(order.id());
        SupplierLeg leg = usual.get(supplierId);
        LocalDate told = brief == null ? null : brief.latest();
        if (told == null || leg == null) {
            return 0;
        }
        Promise promise =
                calculator.promise(new PromiseQuestion(now, now, Promising.place(order.shipTo()), List.of(leg)));
        return (int) Math.max(0, ChronoUnit.DAYS.between(told, promise.likely()));
    }

    @Override
    public @Nullable LocalDate closedUntil(UUID supplierId) {
        SupplierLeg leg = usual.get(supplierId);
        if (leg == null) {
            return null;
        }
        Handling handling = leg.handling();
        LocalDate today = handling.dayOf(now);
        LocalDate begins = handling.startFor(now);
        return today.plusDays(LONG_WEEKEND).isBefore(begins) ? begins : null;
    }
}
