package io.dropline.console.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The six steps from received to delivered, and how far one order has come. */
public final class Journey {
    private static final int ROUTED = 1;
    private static final int SHIPPED = 4;

    /** The last step that is wholly behind the order. */
    private final int reached;

    /** The step at which the order waits for a person; -1 where it goes its way. */
    private final int stopped;

    private final boolean over;

    private Journey(int reached, int stopped, boolean over) {
        this.reached = reached;
        this.stopped = stopped;
        this.over = over;
    }

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
        long answered = purchases.stream().filter(OrderPurchase::answered).count();
        long arrived =
                parcels.stream().filter(parcel -> parcel.deliveredAt() != null).count();
        long lost = parcels.stream().filter(OrderPage.Parcel::troubled).count();
        int reached = reached(standing);
        Journey journey = new Journey(
                reached,
                standing == Standing.ON_HOLD
                        ? ROUTED
                        : standing == Standing.SHIPPED && lost > 0 && lost + arrived == parcels.size() ? SHIPPED : -1,
                standing == Standing.CANCELLED || standing == Standing.CLOSED);
        return List.of(
                journey.step("Received", 0, placedAt, ""),
                journey.step(
                        "Routed",
                        ROUTED,
                        reached >= ROUTED ? routedAt : null,
                        standing == Standing.ON_HOLD ? "On hold" : ""),
                journey.step(
                        "Sent",
                        2,
                        latest(purchases, OrderPurchase::sentAt),
                        purchases.size() > 1 ? purchases.size() + " suppliers" : ""),
                journey.step(
                        "Acknowledged",
                        3,
                        latest(purchases, OrderPurchase::acknowledgedAt),
                        purchases.size() > 1 && reached == 2 ? answered + " of " + purchases.size() : ""),
                journey.step("Shipped", SHIPPED, null, shipped(parcels.size(), lost)),
                journey.step(
                        "Delivered",
                        5,
                        latest(parcels, OrderPage.Parcel::deliveredAt),
                        parcels.size() > 1 && reached < 5 ? arrived + " of " + parcels.size() : ""));
    }

    private static String shipped(int parcels, long lost) {
        if (lost > 0) {
            return parcels == 1 ? "did not arrive" : lost + " of " + parcels + " did not arrive";
        }
        return parcels == 0 ? "" : parcels == 1 ? "1 parcel" : parcels + " parcels";
    }

    private static int reached(Standing standing) {
        return switch (standing) {
            case NEEDS_ROUTING, ON_HOLD, CANCELLED -> 0;
            case SENDING -> 1;
            case WAITING_FOR_SUPPLIER -> 2;
            case ACKNOWLEDGED, PARTLY_SHIPPED -> 3;
            case SHIPPED -> SHIPPED;
            case DELIVERED, CLOSED -> 5;
        };
    }

    private Step step(String label, int index, @Nullable Instant at, String detail) {
        boolean done = index <= reached;
        boolean next = index == reached + 1 && !over && stopped < 0;
        String state = index == stopped ? "stop" : done ? "done" : next ? "now" : "todo";
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
