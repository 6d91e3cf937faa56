package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import java.time.Instant;
import java.util.List;

/**
 * A mail the server answered for with 250, or accepted before the connection was lost on purpose.
 *
 * @param number counts from 1
 * @param from envelope sender, empty for a bounce
 * @param to envelope recipients
 * @param messageId with its angle brackets, empty where the mail has none
 * @param raw as it came, dots unstuffed
 */
public record StoredMail(
        long number, Instant at, String from, List<String> to, String messageId, String subject, Bytes raw) {
    public StoredMail {
        to = List.copyOf(to);
    }

    /** The mail taken apart. */
    public Opened open() {
        return Opened.of(raw);
    }
}
