package io.dropline.console;

import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import io.dropline.access.SecurityClock;
import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import io.dropline.stores.shopify.webhooks.NoShops;
import io.dropline.stores.shopify.webhooks.ShopDirectory;
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
            "io.dropline.access",
            "io.dropline.problems",
            "io.dropline.inventory",
            "io.dropline.suppliers",
            "io.dropline.catalog",
            "io.dropline.feeds",
            "io.dropline.insights",
            "io.dropline.policies",
            "io.dropline.lab",
            "io.dropline.orders",
            "io.dropline.routing",
            "io.dropline.timeline",
            "io.dropline.stores"
        },
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "io\\.dropline\\.console\\.actions\\..*",
                            "io\\.dropline\\.access\\.(web|signin|session)\\..*",
                            "io\\.dropline\\.stores\\.shopify\\..*",
                            "io\\.dropline\\.inventory\\.(Commitments|shelf\\.Publishing.*)",
                            "io\\.dropline\\.feeds\\.work\\..*",
                            "io\\.dropline\\.access\\.(AccessApplication|People).*"
                        }))
@ComponentScan(
        basePackages = "io.dropline.fulfillment",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.dropline\\.fulfillment\\.(WhatIf|Promising|LegStore|HousePolicies)"))
class ConsoleApplication {

    @Bean
    @Primary
    ViewerSource everybodyIsAda(Whose whose) {
        return request -> {
            CurrentUser ada = new CurrentUser(
                    whose.current,
                    UUID.fromString("11000000-0000-7000-8000-000000000001"),
                    "Ada Lindqvist",
                    "ada@hearthandhollow.example",
                    Role.OWNER);
            return new Viewer(ada, ada.name(), ada.email(), true, true, "csrf-of-the-test");
        };
    }

    @Bean
    Whose whose() {
        return new Whose();
    }

    /** Whose desk everybody sits at. */
    static final class Whose {
        private volatile MerchantId current = SampleMerchant.ID;

        void now(MerchantId merchant) {
            current = merchant;
        }
    }

    @Bean
    ShopDirectory noShops() {
        return NoShops.directory();
    }

    @Bean
    SecurityClock securityClock() {
        return new SecurityClock(Clock.systemUTC());
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
