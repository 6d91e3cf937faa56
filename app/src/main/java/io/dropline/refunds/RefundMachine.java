package io.dropline.refunds;

import static io.dropline.refunds.RefundEvent.AGAIN;
import static io.dropline.refunds.RefundEvent.CLEARED;
import static io.dropline.refunds.RefundEvent.CONFIRM;
import static io.dropline.refunds.RefundEvent.DOUBT;
import static io.dropline.refunds.RefundEvent.REFUSE;
import static io.dropline.refunds.RefundEvent.WITHDRAW;
import static io.dropline.refunds.RefundState.CONFIRMED;
import static io.dropline.refunds.RefundState.REFUSED;
import static io.dropline.refunds.RefundState.SENDING;
import static io.dropline.refunds.RefundState.UNKNOWN;
import static io.dropline.refunds.RefundState.WAITING;
import static io.dropline.refunds.RefundState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of a refund's transitions. What is not in it does not happen: news of what has ended already changes nothing. */
public final class RefundMachine {
    private static final Map<RefundState, Map<RefundEvent, RefundState>> TABLE = new EnumMap<>(RefundState.class);

    static {
        on(WAITING, CLEARED, SENDING);
        on(WAITING, WITHDRAW, WITHDRAWN);

        on(SENDING, CONFIRM, CONFIRMED);
        on(SENDING, REFUSE, REFUSED);
        on(SENDING, DOUBT, UNKNOWN);

        on(UNKNOWN, CONFIRM, CONFIRMED);
        on(UNKNOWN, REFUSE, REFUSED);
        on(UNKNOWN, AGAIN, SENDING); // under the same key: the store does it once

        on(REFUSED, CONFIRM, CONFIRMED); // given up by a person, and the store shows it all the same
        on(REFUSED, AGAIN, SENDING);
    }

    private RefundMachine() {}

    private static void on(RefundState from, RefundEvent event, RefundState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(RefundEvent.class)).put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    public static Optional<RefundState> next(RefundState from, RefundEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** All transitions, for the diagram. */
    static Map<RefundState, Map<RefundEvent, RefundState>> table() {
        return TABLE;
    }
}
