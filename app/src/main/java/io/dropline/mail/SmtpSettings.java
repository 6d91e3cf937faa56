package io.dropline.mail;

import java.time.Duration;

/**
 * How the mail server is reached.
 *
 * @param host empty when there is none: every mail then waits, with that as the reason
 * @param user empty for a server that asks for no sign-in
 * @param from the address our mails come from, also the envelope sender: bounces return to it
 * @param readTimeout how long one answer may take and one write may block
 */
public record SmtpSettings(
        String host,
        int port,
        String user,
        String password,
        StartTls startTls,
        Duration connectTimeout,
        Duration readTimeout,
        String from) {

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", user=" + user + ", " + startTls + ", from=" + from + "]";
    }
}
