package io.dropline.simulators.ground;

import java.time.Duration;

/** One way in which a partner can fail to be kind to a request. The same words for every simulator. */
public sealed interface Unkindness {
    /** Does everything right, but late. */
    record Slow(Duration delay) implements Unkindness {}

    /** Says no at once and does nothing. {@code status}: an HTTP status, or an SMTP reply code for mail. */
    record Refuse(int status) implements Unkindness {}

    /** The ambiguous end: the request is carried out and logged, the connection closes before the answer. */
    record AcceptThenDropAnswer() implements Unkindness {}

    /** Closes the connection without doing anything. */
    record DropBeforeRead() implements Unkindness {}

    /** Keeps the caller waiting, does nothing, and closes when the time is over. */
    record Hang(Duration atMost) implements Unkindness {}

    /**
     * The word a control request uses.
     *
     * @param word slow | refuse | accept-then-drop-answer | drop-before-read | hang
     * @param millis for slow and hang
     * @param status for refuse
     * @throws IllegalArgumentException on any other word
     */
    static Unkindness named(String word, long millis, int status) {
        return switch (word) {
            case "slow" -> new Slow(Duration.ofMillis(millis));
            case "refuse" -> new Refuse(status);
            case "accept-then-drop-answer" -> new AcceptThenDropAnswer();
            case "drop-before-read" -> new DropBeforeRead();
            case "hang" -> new Hang(Duration.ofMillis(millis));
            default -> throw new IllegalArgumentException("no unkindness is called " + word);
        };
    }
}
