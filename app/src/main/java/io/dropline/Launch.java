package io.dropline;

import io.dropline.platform.Failpoint;
import io.dropline.platform.database.PendingPostgres;
import io.dropline.platform.settings.DatabaseSettings;
import io.dropline.platform.settings.Settings;
import io.dropline.platform.settings.Settings.ArmedFailpoint;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** From settings to a server that takes requests. */
public final class Launch {
    private Launch() {}

    /**
     * Starts everything and returns when requests are taken. The embedded database comes up while the application builds
     * itself: each takes about a second.
     */
    public static ConfigurableApplicationContext launch(Settings wanted) {
        Settings settings = FreePort.choose(wanted);
        settings.failpoint().ifPresent(Launch::arm);
        Optional<PendingPostgres> postgres = beginPostgres(settings);
        try {
            SpringApplication application = new SpringApplication(DroplineApplication.class);
            application.addInitializers(context -> prepare((GenericApplicationContext) context, settings, postgres));
            if (settings.mode() == Settings.Mode.DEMO) {
                application.setAdditionalProfiles("demo");
            }
            ConfigurableApplicationContext context = application.run();
            announce(settings);
            return context;
        } catch (RuntimeException e) {
            postgres.ifPresent(PendingPostgres::close);
            throw e;
        }
    }

    private static Optional<PendingPostgres> beginPostgres(Settings settings) {
        return switch (settings.database()) {
            case DatabaseSettings.Embedded embedded -> Optional.of(PendingPostgres.begin(settings.home(), embedded));
            case DatabaseSettings.Own own -> Optional.empty();
        };
    }

    private static void prepare(
            GenericApplicationContext context, Settings settings, Optional<PendingPostgres> postgres) {
        context.registerBean(Settings.class, () -> settings);
        postgres.ifPresent(server -> context.registerBean(PendingPostgres.class, () -> server));
        Map<String, Object> properties = Map.of(
                "server.port", settings.port(),
                "server.forward-headers-strategy", settings.behindProxy() ? "native" : "none",
                "dropline.home", settings.home().toString(),
                "dropline.public-url", settings.publicUrl().toString(),
                "spring.lifecycle.timeout-per-shutdown-phase",
                        settings.shutdown().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
    }

    private static void arm(ArmedFailpoint failpoint) {
        switch (failpoint.action()) {
            case HALT -> Failpoint.armHalt(failpoint.name());
            case THROW ->
                Failpoint.arm(failpoint.name(), () -> {
                    throw new IllegalStateException("Failpoint " + failpoint.name());
                });
        }
    }

    private static void announce(Settings settings) {
        // not the process's start: a launcher's shell becomes this process, and may have built for minutes before
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        LoggerFactory.getLogger("dropline")
                .info(
                        "Ready at {} after {} s (data in {})",
                        settings.publicUrl(),
                        String.format(Locale.ROOT, "%.1f", (System.currentTimeMillis() - began) / 1000.0),
                        settings.home());
    }
}
