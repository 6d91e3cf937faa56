package io.dropline.console.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The six steps from received to delivered, and how far one order has come. */
public final class Journey {
    private Journey() {}

    /**
     * One step.
     *
     * @param state "done", "now", "stop" where the order waits for a person, or "todo"
     */
    public record Step(String label, String state, @Nullable Instant at, String detail) {}

    static List<Step> of(
            Standing standing,
            Instant placedAt,
            @Nullable Instant routedAt,
            List<OrderPurchase> all,
            List<OrderPage.Parcel> parcels) {
        List<OrderPurchase> purchases =
                all.stream().filter(OrderPurchase::active).toList();
        int reached = reached(standing);
        boolean over = standing == Standing.CANCELLED || standing == Standing.CLOSED;
        long answered = purchases.stream().filter(OrderPurchase::answered).count();
        long arrived =
                parcels.stream().filter(parcel -> parcel.deliveredAt() != null).count();
        return List.of(
                step("Received", 0, reached, standing, over, placedAt, ""),
                step(
                        "Routed",
                        1,
                        reached,
                        standing,
                        over,
                        reached >= 1 ? routedAt : null,
                        standing == Standing.ON_HOLD ? "On hold" : ""),
                step(
                        "Sent",
                        2,
                        reached,
                        standing,
                        over,
                        latest(purchases, OrderPurchase::sentAt),
                        purchases.size() > 1 ? purchases.size() + " suppliers" : ""),
                step(
                        "Acknowledged",
                        3,
                        reached,
                        standing,
                        over,
                        latest(purchases, OrderPurchase::acknowledgedAt),
                        purchases.size() > 1 && reached == 2 ? answered + " of " + purchases.size() : ""),
                step(
                        "Shipped",
                        4,
                        reached,
                        standing,
                        over,
                        null,
                        parcels.isEmpty() ? "" : parcels.size() == 1 ? "1 parcel" : parcels.size() + " parcels"),
                step(
                        "Delivered",
                        5,
                        reached,
                        standing,
                        over,
                        latest(parcels, OrderPage.Parcel::deliveredAt),
                        parcels.size() > 1 && reached < 5 ? arrived + " of " + parcels.size() : ""));
    }

    /** The last step that is wholly behind the order. */
    private static int reached(Standing standing) {
        return switch (standing) {
            case NEEDS_ROUTING, ON_HOLD, CANCELLED -> 0;
            case SENDING -> 1;
            case WAITING_FOR_SUPPLIER -> 2;
            case ACKNOWLEDGED, PARTLY_SHIPPED -> 3;
            case SHIPPED -> 4;
            case DELIVERED, CLOSED -> 5;
        };
    }

    private static Step step(
            String label,
            int index,
            int reached,
            Standing standing,
            boolean over,
            @Nullable Instant at,
            String detail) {
        boolean done = index <= reached;
        boolean next = index == reached + 1 && !over;
        String state = done ? "done" : next ? (standing == Standing.ON_HOLD ? "stop" : "now") : "todo";
        return new Step(label, state, done ? at : null, detail);
    }

    private static <T> @Nullable Instant latest(List<T> all, Function<T, @Nullable Instant> when) {
        return all.stream()
                .map(when)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
