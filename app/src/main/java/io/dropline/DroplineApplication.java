package io.dropline;

import io.dropline.platform.settings.Settings;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: one jar, one process, any number of nodes on one PostgreSQL. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class DroplineApplication {
    /** As in sysexits.h: what the operator set cannot be used. */
    private static final int BAD_SETTINGS = 78;

    /** As in sysexits.h: something this program needs is not there, such as a port or a database. */
    private static final int UNAVAILABLE = 69;

    /** A rehearsal, for what the launcher keeps of it: it ends cleanly, so that no database is left running. */
    private static final String STOP_WHEN_READY = "--stop-when-ready";

    static void main(String[] args) {
        switch (Settings.read(System.getenv())) {
            case Settings.Reading.Good good ->
                start(good.settings(), List.of(args).contains(STOP_WHEN_READY));
            case Settings.Reading.Faulty faulty -> {
                faulty.faults().forEach(System.err::println);
                System.exit(BAD_SETTINGS);
            }
        }
    }

    private static void start(Settings settings, boolean stopWhenReady) {
        try {
            ConfigurableApplicationContext context = Launch.launch(settings);
            if (stopWhenReady) {
                context.close();
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(UNAVAILABLE);
        } catch (RuntimeException alreadyReported) {
            System.exit(UNAVAILABLE);
        }
    }
}
