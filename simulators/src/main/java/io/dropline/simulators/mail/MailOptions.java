package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import java.time.Clock;
import java.util.Map;

/**
 * How the mail server behaves.
 *
 * @param smtp where it takes mail
 * @param web where the mailbox is read
 * @param startTls STARTTLS is offered
 * @param users name and password; where there are any, AUTH is required before MAIL
 * @param maximumBytes SIZE: a bigger mail is refused with 552
 * @param ledger where accepted mails are logged
 */
public record MailOptions(
        Listen smtp,
        Listen web,
        boolean startTls,
        Map<String, String> users,
        int maximumBytes,
        Ledger ledger,
        Clock clock) {
    public MailOptions {
        users = Map.copyOf(users);
    }

    /** Free ports of this machine, STARTTLS offered, no users, 25 MB. */
    public static MailOptions defaults(Ledger ledger, Clock clock) {
        return new MailOptions(Listen.anywhere(), Listen.anywhere(), true, Map.of(), 25 * 1024 * 1024, ledger, clock);
    }

    public MailOptions withPorts(int smtpPort, int webPort) {
        return new MailOptions(
                new Listen(smtp.host(), smtpPort),
                new Listen(web.host(), webPort),
                startTls,
                users,
                maximumBytes,
                ledger,
                clock);
    }

    public MailOptions withListen(Listen smtp, Listen web) {
        return new MailOptions(smtp, web, startTls, users, maximumBytes, ledger, clock);
    }

    public MailOptions withUser(String name, String password) {
        return new MailOptions(smtp, web, startTls, Map.of(name, password), maximumBytes, ledger, clock);
    }

    public MailOptions withMaximumBytes(int maximum) {
        return new MailOptions(smtp, web, startTls, users, maximum, ledger, clock);
    }

    public MailOptions withoutStartTls() {
        return new MailOptions(smtp, web, false, users, maximumBytes, ledger, clock);
    }
}
