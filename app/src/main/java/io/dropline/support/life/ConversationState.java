package io.dropline.support.life;

/** Where a conversation stands. */
public enum ConversationState {
    /** Somebody waits for us. */
    OPEN,
    /** We wait for the customer or a supplier. */
    WAITING,
    /** Out of sight until a moment, or until somebody writes. */
    SNOOZED,
    CLOSED;

    /** Whether the conversation row {@code c} waits for our answer at {@code :now}, in SQL: somebody wrote last, or the time of a promised answer is over. */
    public static final String OWES_AN_ANSWER = "(c.state = 'OPEN' or c.state = 'WAITING' and c.due_at < :now)";
}
