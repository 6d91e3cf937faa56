package io.dropline.support.life;

import static io.dropline.support.life.ConversationEvent.ANSWERED;
import static io.dropline.support.life.ConversationEvent.ARRIVED;
import static io.dropline.support.life.ConversationEvent.ASKED;
import static io.dropline.support.life.ConversationEvent.CLOSE;
import static io.dropline.support.life.ConversationEvent.REOPEN;
import static io.dropline.support.life.ConversationEvent.SNOOZE;
import static io.dropline.support.life.ConversationEvent.WAKE;
import static io.dropline.support.life.ConversationState.CLOSED;
import static io.dropline.support.life.ConversationState.OPEN;
import static io.dropline.support.life.ConversationState.SNOOZED;
import static io.dropline.support.life.ConversationState.WAITING;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of a conversation's transitions. What is not in it does not happen; the caller says so to whoever asked. */
public final class ConversationMachine {
    private static final Map<ConversationState, Map<ConversationEvent, ConversationState>> TABLE =
            new EnumMap<>(ConversationState.class);

    static {
        on(OPEN, ARRIVED, OPEN);
        on(OPEN, ANSWERED, WAITING);
        on(OPEN, ASKED, WAITING);
        on(OPEN, SNOOZE, SNOOZED);
        on(OPEN, CLOSE, CLOSED);

        on(WAITING, ARRIVED, OPEN);
        on(WAITING, ANSWERED, WAITING); // one more thing to say
        on(WAITING, ASKED, WAITING);
        on(WAITING, SNOOZE, SNOOZED);
        on(WAITING, CLOSE, CLOSED);
        on(WAITING, REOPEN, OPEN);

        on(SNOOZED, ARRIVED, OPEN); // who writes wakes it
        on(SNOOZED, ANSWERED, WAITING);
        on(SNOOZED, ASKED, WAITING);
        on(SNOOZED, SNOOZE, SNOOZED); // until another moment
        on(SNOOZED, WAKE, OPEN);
        on(SNOOZED, REOPEN, OPEN);
        on(SNOOZED, CLOSE, CLOSED);

        on(CLOSED, ARRIVED, OPEN);
        on(CLOSED, ANSWERED, WAITING);
        on(CLOSED, ASKED, WAITING);
        on(CLOSED, REOPEN, OPEN);
    }

    private ConversationMachine() {}

    private static void on(ConversationState from, ConversationEvent event, ConversationState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(ConversationEvent.class))
                .put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    public static Optional<ConversationState> next(ConversationState from, ConversationEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** All transitions, for the diagram. */
    static Map<ConversationState, Map<ConversationEvent, ConversationState>> table() {
        return TABLE;
    }
}
