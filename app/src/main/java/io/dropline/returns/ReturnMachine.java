package io.dropline.returns;

import static io.dropline.returns.ReturnEvent.AUTHORIZE;
import static io.dropline.returns.ReturnEvent.CANCEL;
import static io.dropline.returns.ReturnEvent.DECLINE;
import static io.dropline.returns.ReturnEvent.EXPIRE;
import static io.dropline.returns.ReturnEvent.INSPECT;
import static io.dropline.returns.ReturnEvent.RECEIVE;
import static io.dropline.returns.ReturnEvent.RESOLVE;
import static io.dropline.returns.ReturnEvent.SEND;
import static io.dropline.returns.ReturnState.AUTHORIZED;
import static io.dropline.returns.ReturnState.CANCELLED;
import static io.dropline.returns.ReturnState.DECLINED;
import static io.dropline.returns.ReturnState.EXPIRED;
import static io.dropline.returns.ReturnState.INSPECTED;
import static io.dropline.returns.ReturnState.IN_TRANSIT;
import static io.dropline.returns.ReturnState.RECEIVED;
import static io.dropline.returns.ReturnState.REQUESTED;
import static io.dropline.returns.ReturnState.RESOLVED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of a return's transitions. What is not in it does not happen; the caller says so to whoever asked. */
final class ReturnMachine {
    private static final Map<ReturnState, Map<ReturnEvent, ReturnState>> TABLE = new EnumMap<>(ReturnState.class);

    static {
        on(REQUESTED, AUTHORIZE, AUTHORIZED);
        on(REQUESTED, DECLINE, DECLINED);
        on(REQUESTED, CANCEL, CANCELLED); // the customer keeps it after all

        on(AUTHORIZED, SEND, IN_TRANSIT);
        on(AUTHORIZED, RECEIVE, RECEIVED); // nobody told that it was sent
        on(AUTHORIZED, RESOLVE, RESOLVED); // the goods need not come back
        on(AUTHORIZED, EXPIRE, EXPIRED);
        on(AUTHORIZED, CANCEL, CANCELLED);

        on(IN_TRANSIT, SEND, IN_TRANSIT); // the number was mistyped
        on(IN_TRANSIT, RECEIVE, RECEIVED);

        on(RECEIVED, INSPECT, INSPECTED);
        on(INSPECTED, RESOLVE, RESOLVED);
    }

    private ReturnMachine() {}

    private static void on(ReturnState from, ReturnEvent event, ReturnState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(ReturnEvent.class)).put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    static Optional<ReturnState> next(ReturnState from, ReturnEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** All transitions, for the diagram. */
    static Map<ReturnState, Map<ReturnEvent, ReturnState>> table() {
        return TABLE;
    }
}
