package io.dropline.scenarios;

import io.dropline.DroplineApplication;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import io.dropline.simulators.carrier.CarrierOptions;
import io.dropline.simulators.carrier.CarrierSimulator;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application on a real database, once for all scenarios; its workers do nothing until they are told to. */
final class House {
    /** A Monday, 15:00 UTC: before every supplier's cut-off in America. */
    static final Instant OPENING = Instant.parse("2026-11-23T15:00:00Z");

    static final House OPEN = new House();

    final MovableClock clock = new MovableClock(OPENING);
    final Ledger ledger = Ledger.inMemory(Clock.systemUTC());
    final MailSimulator mail = MailSimulator.start(MailOptions.defaults(ledger, Clock.systemUTC()));
    final CarrierSimulator carrier = CarrierSimulator.start(CarrierOptions.defaults(ledger, Clock.systemUTC()));
    final ConfigurableApplicationContext context;
    final int port;

    private House() {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "DROPLINE_HOME",
                Path.of("target", "scenario-home").toAbsolutePath().toString());
        environment.put("DROPLINE_DATABASE_URL", TestDatabase.freshUrl());
        environment.put("DROPLINE_DATABASE_USER", TestDatabase.server().user());
        environment.put("DROPLINE_DATABASE_PASSWORD", TestDatabase.server().password());
        environment.put("DROPLINE_PUBLIC_URL", "https://desk.example.com");
        environment.put("DROPLINE_SMTP_HOST", mail.smtpHost());
        environment.put("DROPLINE_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("DROPLINE_SMTP_STARTTLS", "off");
        environment.put("DROPLINE_SMTP_FROM", "desk@dropline.example");
        environment.put("DROPLINE_ALLOW_PRIVATE_ADDRESSES", "127.0.0.0/8,::1/128");
        Settings settings = switch (Settings.read(environment)) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
        SpringApplication application = new SpringApplication(DroplineApplication.class);
        application.addInitializers(initialized -> {
            GenericApplicationContext beans = (GenericApplicationContext) initialized;
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Clock.class, () -> clock);
            beans.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "scenario",
                            Map.of(
                                    "server.port", "0",
                                    "dropline.home", settings.home().toString(),
                                    "dropline.public-url", settings.publicUrl().toString(),
                                    "dropline.mailroom.work", "false",
                                    "dropline.timers.work", "false")));
        });
        this.context = application.run();
        this.port = java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Mailroom mailroom() {
        return bean(Mailroom.class);
    }
}
