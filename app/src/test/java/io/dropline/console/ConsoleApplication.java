package io.dropline.console;

import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The console alone behind a web server: everybody is signed in, and what is asked of the business is written down. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "io.dropline.console",
            "io.dropline.platform.web",
            "io.dropline.platform.secrets",
            "io.dropline.suppliers",
            "io.dropline.catalog",
            "io.dropline.policies"
        },
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.dropline\\.console\\.actions\\..*"))
class ConsoleApplication {
    static final MerchantId MERCHANT = new MerchantId(UUID.fromString("10000000-0000-7000-8000-000000000001"));

    private static final CurrentUser ADA = new CurrentUser(
            MERCHANT,
            UUID.fromString("11000000-0000-7000-8000-000000000001"),
            "Ada Lindqvist",
            "ada@hearthandhollow.example",
            Role.OWNER);

    @Bean
    @Primary
    ViewerSource everybodyIsAda() {
        return request -> new Viewer(ADA, ADA.name(), ADA.email(), true, true, "csrf-of-the-test");
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("America/Chicago"));
    }

    @Bean
    Settings settings() {
        return switch (Settings.read(Map.of("DROPLINE_HOME", "target/console-test-home"))) {
            case Settings.Reading.Good(Settings settings) -> settings;
            case Settings.Reading.Faulty(List<String> faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    @Bean
    Asked asked() {
        return new Asked();
    }

    @Bean
    SecurityFilterChain noDoors(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Says yes to everything, unless told to refuse, and remembers what it was. */
    static final class Asked implements DeskActions {
        final List<DeskAction> actions = new ArrayList<>();
        DeskResult answer = new DeskResult.Done("Done.");

        @Override
        public synchronized DeskResult perform(MerchantId merchant, String by, DeskAction action) {
            actions.add(action);
            return answer;
        }
    }
}
