package io.dropline.platform.settings;

import java.util.Optional;

/**
 * The server that takes outgoing mail.
 *
 * @param from the address in the From header unless a merchant has one of its own
 */
public record MailServer(
        String host, int port, Optional<String> user, Optional<Secret> password, StartTls startTls, String from) {
    public enum StartTls {
        /** No encryption offered: nothing is sent. */
        REQUIRED,
        OPTIONAL,
        OFF
    }
}
