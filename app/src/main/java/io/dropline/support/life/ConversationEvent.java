package io.dropline.support.life;

/** What happens to a conversation. */
public enum ConversationEvent {
    /** Somebody outside wrote, or a mail of ours came back. */
    ARRIVED,
    /** The one it is with was answered. */
    ANSWERED,
    /** A supplier was asked. */
    ASKED,
    SNOOZE,
    /** The moment came until which it was out of sight. */
    WAKE,
    CLOSE,
    REOPEN
}
