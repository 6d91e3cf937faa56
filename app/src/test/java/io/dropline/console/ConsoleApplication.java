package io.dropline.console;

import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import io.dropline.access.SecurityClock;
import io.dropline.finance.letters.AccountsChannel;
import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.CreditLinks;
import io.dropline.finance.letters.DisputeLetter;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.MerchantId;
import io.dropline.platform.Traffic;
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
            "io.dropline.platform.retention",
            "io.dropline.platform.privacy",
            "io.dropline.privacy",
            "io.dropline.access",
            "io.dropline.problems",
            "io.dropline.inventory",
            "io.dropline.suppliers",
            "io.dropline.catalog",
            "io.dropline.feeds",
            "io.dropline.finance",
            "io.dropline.insights",
            "io.dropline.policies",
            "io.dropline.lab",
            "io.dropline.orders",
            "io.dropline.routing",
            "io.dropline.timeline",
            "io.dropline.support",
            "io.dropline.letter",
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
                            // What is said goes to suppliers and customers: the thread's own page is tested with the
                            // whole house.
                            "io\\.dropline\\.support\\.(Conversations|ConversationClock|Speaking|mails\\.AnswerSender)",
                            "io\\.dropline\\.console\\.support\\.(ConversationController|ConversationPages|SupplierWritingController)",
                            // Returns are decided by the process behind them: their pages are tested with the whole
                            // house.
                            "io\\.dropline\\.support\\.erasure\\..*",
                            "io\\.dropline\\.console\\.returns\\.(NewRmaController|RmaController|ReturnRulesController|RmaPageStore)",
                            "io\\.dropline\\.access\\.(AccessApplication|People).*"
                        }))
@ComponentScan(
        basePackages = "io.dropline.fulfillment",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.dropline\\.fulfillment\\.(WhatIf|Promising|LegStore|HousePolicies)"))
@ComponentScan(
        basePackages = "io.dropline.mailroom",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.dropline\\.mailroom\\.(Outbox|OutboxStore|LaneStore|Doorbell|Ends)"))
class ConsoleApplication {
    /** Nobody is written to from here. */
    @Bean
    AccountsChannel noLetters() {
        return new NoLetters();
    }

    private static final class NoLetters implements AccountsChannel {
        @Override
        public String channel() {
            return "EMAIL";
        }

        @Override
        public OutboxDraft claims(MerchantId merchant, UUID supplier, ClaimLetter letter) {
            throw new UnsupportedOperationException("a letter about claims");
        }

        @Override
        public OutboxDraft dispute(MerchantId merchant, UUID supplier, DisputeLetter letter) {
            throw new UnsupportedOperationException("a dispute");
        }
    }

    @Bean
    CreditLinks noCreditLinks() {
        return (merchant, supplier, expiresAt) -> "https://desk.example/credit/token";
    }

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
    TrackingLinks trackingLinks() {
        return (merchant, order) -> "https://desk.example.com/track/" + order;
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
    Traffic traffic() {
        return new Traffic();
    }

    @Bean
    Asked asked() {
        return new Asked();
    }

    @Bean
    RefundsToLookAt refundsToLookAt() {
        return new RefundsToLookAt();
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
