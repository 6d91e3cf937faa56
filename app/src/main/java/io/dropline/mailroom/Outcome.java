package io.dropline.mailroom;

import java.time.Duration;

/** What one attempt to reach somebody can mean. */
public sealed interface Outcome {
    /** They have it; {@code reference} is what they call it, or what proves it. */
    record Confirmed(String reference) implements Outcome {}

    /** They said no: retrying is pointless. */
    record Refused(String reason) implements Outcome {}

    /** Proved that nothing left us, or that nothing was accepted: safe to try again. */
    record NotSent(Duration retryAfter, String why) implements Outcome {}

    /** May have arrived. Never simply resent: evidence is sought, or an operator decides. */
    record Unknown(String why) implements Outcome {}
}
