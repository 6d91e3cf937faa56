package io.dropline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.Outcome;
import io.dropline.platform.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

final class MailConfigurationTest {
    @Test
    void uses_the_operator_s_server() {
        assertThat(senderWith(
                        Map.of("DROPLINE_SMTP_HOST", "mail.example", "DROPLINE_SMTP_FROM", "orders@desk.example")))
                .isEqualTo("orders@desk.example");
    }

    @Test
    void without_a_server_mails_wait() {
        try (var context = context(Map.of())) {
            assertThat(context.getBean(SmtpTransport.class).deliver("a@b.example", new byte[0], () -> new byte[0]))
                    .isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void whoever_brings_settings_of_their_own_is_heard() {
        try (var context = context(Map.of(), OwnServer.class)) {
            assertThat(context.getBean(SmtpTransport.class).sender()).isEqualTo("demo@desk.example");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnServer {
        @Bean
        Supplier<SmtpSettings> demo() {
            return () -> new SmtpSettings(
                    "127.0.0.1",
                    1,
                    "",
                    "",
                    StartTls.OFF,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    "demo@desk.example");
        }
    }

    private static String senderWith(Map<String, String> environment) {
        try (var context = context(environment)) {
            return context.getBean(SmtpTransport.class).sender();
        }
    }

    private static AnnotationConfigApplicationContext context(Map<String, String> environment, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Settings.class, () -> switch (Settings.read(environment)) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
        });
        context.register(MailConfiguration.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        return context;
    }
}
