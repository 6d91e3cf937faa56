package io.dropline.purchasing;

import static io.dropline.purchasing.PoEvent.ACKNOWLEDGE;
import static io.dropline.purchasing.PoEvent.CANCEL_ACCEPTED;
import static io.dropline.purchasing.PoEvent.CANCEL_REFUSED;
import static io.dropline.purchasing.PoEvent.CLOSE;
import static io.dropline.purchasing.PoEvent.REJECT;
import static io.dropline.purchasing.PoEvent.REQUEST_CANCEL;
import static io.dropline.purchasing.PoEvent.SHIP_ALL;
import static io.dropline.purchasing.PoEvent.SHIP_PART;
import static io.dropline.purchasing.PoEvent.WITHDRAW;
import static io.dropline.purchasing.PoState.ACKNOWLEDGED;
import static io.dropline.purchasing.PoState.CANCELLED;
import static io.dropline.purchasing.PoState.CANCEL_REQUESTED;
import static io.dropline.purchasing.PoState.CLOSED;
import static io.dropline.purchasing.PoState.ISSUED;
import static io.dropline.purchasing.PoState.PARTIALLY_SHIPPED;
import static io.dropline.purchasing.PoState.REJECTED;
import static io.dropline.purchasing.PoState.SHIPPED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one table of a purchase order's transitions. What is not in it does not happen; the caller says so to whoever asked. */
public final class PoMachine {
    private static final Map<PoState, Map<PoEvent, PoState>> TABLE = new EnumMap<>(PoState.class);

    static {
        on(ISSUED, ACKNOWLEDGE, ACKNOWLEDGED);
        on(ISSUED, REJECT, REJECTED);
        on(ISSUED, SHIP_PART, PARTIALLY_SHIPPED); // shipping says yes louder than an acknowledgement
        on(ISSUED, SHIP_ALL, SHIPPED);
        on(ISSUED, WITHDRAW, CANCELLED);
        on(ISSUED, REQUEST_CANCEL, CANCEL_REQUESTED);

        on(ACKNOWLEDGED, ACKNOWLEDGE, ACKNOWLEDGED); // a revised answer
        on(ACKNOWLEDGED, REJECT, REJECTED); // they found out later
        on(ACKNOWLEDGED, SHIP_PART, PARTIALLY_SHIPPED);
        on(ACKNOWLEDGED, SHIP_ALL, SHIPPED);
        on(ACKNOWLEDGED, REQUEST_CANCEL, CANCEL_REQUESTED);

        on(PARTIALLY_SHIPPED, ACKNOWLEDGE, PARTIALLY_SHIPPED);
        on(PARTIALLY_SHIPPED, SHIP_PART, PARTIALLY_SHIPPED);
        on(PARTIALLY_SHIPPED, SHIP_ALL, SHIPPED);
        on(PARTIALLY_SHIPPED, REQUEST_CANCEL, CANCEL_REQUESTED);

        on(CANCEL_REQUESTED, ACKNOWLEDGE, CANCEL_REQUESTED); // our request and their answer crossed
        on(CANCEL_REQUESTED, REJECT, CANCELLED);
        on(CANCEL_REQUESTED, SHIP_PART, CANCEL_REQUESTED); // the rest can still be cancelled
        on(CANCEL_REQUESTED, SHIP_ALL, SHIPPED);
        on(CANCEL_REQUESTED, CANCEL_ACCEPTED, CANCELLED);
        on(CANCEL_REQUESTED, CANCEL_REFUSED, ACKNOWLEDGED); // or where it was before: see next

        on(SHIPPED, CLOSE, CLOSED);
    }

    private PoMachine() {}

    private static void on(PoState from, PoEvent event, PoState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(PoEvent.class)).put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    public static Optional<PoState> next(PoState from, PoEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** What a purchase order whose cancellation is asked for would be without that: what happened meanwhile counts. */
    static @Nullable PoState beforeCancel(PoState state, int shipped) {
        return state != CANCEL_REQUESTED ? null : shipped > 0 ? PARTIALLY_SHIPPED : ACKNOWLEDGED;
    }

    /** Where a refused cancellation leads back to: an order partly shipped stays partly shipped. */
    static PoState afterRefusedCancel(PoState before) {
        return before == PARTIALLY_SHIPPED
                ? PARTIALLY_SHIPPED
                : next(CANCEL_REQUESTED, CANCEL_REFUSED).orElseThrow();
    }

    /** All transitions, for the diagram. */
    static Map<PoState, Map<PoEvent, PoState>> table() {
        return TABLE;
    }
}
