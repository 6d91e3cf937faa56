package io.dropline.bench.house;

import io.dropline.DroplineApplication;
import io.dropline.platform.settings.Settings;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application in this JVM; its workers do nothing until they are told to. */
public final class Desk implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Desk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Desk open(Ground ground, String databaseUrl) {
        Settings settings = settings(ground, databaseUrl);
        SpringApplication application = new SpringApplication(DroplineApplication.class);
        application.addInitializers(started -> {
            GenericApplicationContext beans = (GenericApplicationContext) started;
            beans.registerBean(Settings.class, () -> settings);
            beans.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "bench",
                            Map.of(
                                    "server.port", "0",
                                    "dropline.home", settings.home().toString(),
                                    "dropline.public-url", settings.publicUrl().toString(),
                                    "dropline.mailroom.work", "false",
                                    "dropline.timers.work", "false",
                                    "logging.level.root", "warn",
                                    "logging.level.dropline", "warn",
                                    "logging.level.io.dropline", "warn")));
        });
        return new Desk(application.run());
    }

    private static Settings settings(Ground ground, String databaseUrl) {
        Map<String, String> environment = Map.of(
                "DROPLINE_HOME", ground.home().resolve("desk").toString(),
                "DROPLINE_DATABASE_URL", databaseUrl,
                "DROPLINE_DATABASE_USER", ground.user(),
                "DROPLINE_DATABASE_PASSWORD", ground.password(),
                "DROPLINE_PUBLIC_URL", "https://desk.example.com");
        return switch (Settings.read(environment)) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    public <T> Map<String, T> parts(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
