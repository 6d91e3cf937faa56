package io.dropline.access;

import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Access alone behind a web server, with a page or two behind each door and a clock to move. Nothing here is for a scan of
 * the whole application to find.
 */
@EnableAutoConfiguration
@Import({People.class, AccessApplication.Rooms.class})
@ComponentScan({"io.dropline.access", "io.dropline.platform.secrets", "io.dropline.platform.web"})
class AccessApplication {
    static final String BOOTSTRAP = "bootstrap-token-of-the-tests";

    @Bean(destroyMethod = "close")
    DataSource dataSource() {
        return TestDatabase.fresh();
    }

    @Bean
    Settings settings() {
        Settings.Reading reading = Settings.read(Map.of(
                "DROPLINE_HOME", "target/access-test-home",
                "DROPLINE_PUBLIC_URL", "https://desk.example.com",
                "DROPLINE_BOOTSTRAP_TOKEN", BOOTSTRAP));
        return switch (reading) {
            case Settings.Reading.Good(Settings settings) -> settings;
            case Settings.Reading.Faulty(List<String> faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    @Bean
    @Primary
    SecurityClock movableClock(Ticks ticks) {
        return new SecurityClock(ticks);
    }

    @Bean
    Ticks ticks() {
        return new Ticks();
    }

    /** Real time, put forward. */
    static final class Ticks extends Clock {
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void advance(Duration by) {
            ahead.updateAndGet(by::plus);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @RestController
    @TestComponent
    static class Rooms {
        @GetMapping("/orders")
        String orders(@AuthenticationPrincipal CurrentUser user) {
            return user.role() + " " + user.label();
        }

        @PostMapping("/orders")
        String change(@AuthenticationPrincipal Actor actor) {
            return "changed by " + actor.label();
        }

        @GetMapping("/settings/stores")
        String settings() {
            return "settings";
        }

        @GetMapping("/api/v1/orders")
        String api(@AuthenticationPrincipal ApiCaller caller) {
            return caller.label();
        }

        @PostMapping({"/api/v1/orders", "/hooks/shopify", "/answer/x"})
        String open(@AuthenticationPrincipal Object actor) {
            return String.valueOf(actor);
        }

        @GetMapping({"/track/x", "/healthz"})
        String page() {
            return "page";
        }
    }
}
