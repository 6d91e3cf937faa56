package io.dropline.api;

import io.dropline.DroplineApplication;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application as it is installed, empty but for its bootstrap token, with a mailbox beside it; its workers wait to be told. */
public final class ServedApi implements AutoCloseable {
    public static final String TOKEN = "bootstrap-token-of-the-tests-0123456789";

    private final Ledger ledger = Ledger.inMemory(Clock.systemUTC());
    private final MailSimulator mail = MailSimulator.start(MailOptions.defaults(ledger, Clock.systemUTC()));
    private final ConfigurableApplicationContext context;
    public final int port;

    public ServedApi(String home) {
        Settings settings = settings(home, mail);
        SpringApplication application = new SpringApplication(DroplineApplication.class);
        application.addInitializers(initialized -> {
            GenericApplicationContext beans = (GenericApplicationContext) initialized;
            beans.registerBean(Settings.class, () -> settings);
            beans.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "server.port", "0",
                                    "dropline.home", settings.home().toString(),
                                    "dropline.public-url", settings.publicUrl().toString(),
                                    "dropline.mailroom.work", "false",
                                    "dropline.timers.work", "false")));
        });
        this.context = application.run();
        this.port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Lets replays that wait run. */
    void replay() {
        context.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("policy-replays"))
                .forEach(RecurringJob::run);
    }

    private static Settings settings(String home, MailSimulator mail) {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "DROPLINE_HOME", Path.of("target", home).toAbsolutePath().toString());
        environment.put("DROPLINE_DATABASE_URL", TestDatabase.freshUrl());
        environment.put("DROPLINE_DATABASE_USER", TestDatabase.server().user());
        environment.put("DROPLINE_DATABASE_PASSWORD", TestDatabase.server().password());
        environment.put("DROPLINE_PUBLIC_URL", "https://desk.example.com");
        environment.put("DROPLINE_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("DROPLINE_SMTP_HOST", mail.smtpHost());
        environment.put("DROPLINE_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("DROPLINE_SMTP_STARTTLS", "off");
        environment.put("DROPLINE_SMTP_FROM", "desk@dropline.example");
        environment.put("DROPLINE_ALLOW_PRIVATE_ADDRESSES", "127.0.0.0/8,::1/128");
        return switch (Settings.read(environment)) {
            case Settings.Reading.Good(Settings good) -> good;
            case Settings.Reading.Faulty(List<String> faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    /** A store that signs with this secret and sends its webhooks here. */
    public StoreSimulator store(String domain, String secret) {
        StoreOptions options = StoreOptions.defaults(ledger, Clock.systemUTC());
        StoreSimulator store = StoreSimulator.start(options.withShop(new Shop("Hearth & Harbor", domain, "USD")));
        store.sendWebhooksTo(URI.create("http://127.0.0.1:" + port + "/hooks/shopify"), secret);
        return store;
    }

    /** Lets everybody work until nothing is left to do. */
    public void work(StoreSimulator store) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (store.webhooksWaiting() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The store still has webhooks to send");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        Mailroom mailroom = context.getBean(Mailroom.class);
        while (mailroom.handleIncoming() + mailroom.sendOutgoing() > 0) {
            // until nothing was left to do
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
        mail.close();
    }
}
