package io.dropline.console;

/** How an action ended, in words for the person who asked. */
public sealed interface DeskResult {
    /** It is done. */
    record Done(String message) implements DeskResult {}

    /** It cannot be done now; nothing has changed. */
    record Refused(String reason) implements DeskResult {}
}
