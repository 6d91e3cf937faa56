package io.dropline.mail;

import io.dropline.platform.settings.MailServer;
import io.dropline.platform.settings.Secret;
import io.dropline.platform.settings.Settings;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the mail server: the operator's, unless somebody brings a {@code Supplier<SmtpSettings>} of their own. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    // RFC 5321 §4.5.3.2 would wait ten minutes for the answer to the final dot; an attempt must end while its lease
    // lasts.
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    SmtpTransport smtpTransport(ObjectProvider<Supplier<SmtpSettings>> given, Settings settings) {
        SmtpSettings operators =
                settings.mailServer().map(MailConfiguration::smtp).orElseGet(MailConfiguration::none);
        return new SmtpTransport(given.getIfAvailable(() -> () -> operators));
    }

    static SmtpSettings smtp(MailServer server) {
        StartTls mode = switch (server.startTls()) {
            case REQUIRED -> StartTls.REQUIRED;
            case OPTIONAL -> StartTls.OPTIONAL;
            case OFF -> StartTls.OFF;
        };
        return new SmtpSettings(
                server.host(),
                server.port(),
                server.user().orElse(""),
                server.password().map(Secret::reveal).orElse(""),
                mode,
                CONNECT,
                READ,
                server.from());
    }

    /** Mails are still written, and wait. */
    private static SmtpSettings none() {
        return new SmtpSettings("", 25, "", "", StartTls.OFF, CONNECT, READ, "");
    }
}
