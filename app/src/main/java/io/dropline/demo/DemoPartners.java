package io.dropline.demo;

import io.dropline.mail.SmtpSettings;
import io.dropline.mail.StartTls;
import io.dropline.simulators.Simulators;
import io.dropline.simulators.SimulatorsOptions;
import io.dropline.simulators.carrier.Scan;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.suppliers.Behaviour;
import io.dropline.simulators.suppliers.Supplier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo's partners. A supplier's working day lasts some seconds here, and so does a parcel's journey. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoPartners {
    private static final Duration SCAN_EVERY = Duration.ofSeconds(8);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    Simulators simulators(Clock clock, DemoCatalogue catalogue) {
        SimulatorsOptions options = SimulatorsOptions.defaults(Ledger.inMemory(clock), clock);
        return Simulators.start(options.withStore(options.store()
                        .withProducts(catalogue.products())
                        // A demo that starts again goes on with ids that were never used.
                        .withFirstId(clock.millis() * 1000))
                .withMail(options.mail().withoutStartTls())
                .withCarrier(options.carrier().withJourney(Scan.delivered(SCAN_EVERY)))
                .withSuppliers(suppliers()));
    }

    @Bean
    java.util.function.Supplier<SmtpSettings> demoMailServer(Simulators simulators) {
        SmtpSettings settings = new SmtpSettings(
                simulators.mail().smtpHost(),
                simulators.mail().smtpPort(),
                "",
                "",
                StartTls.OFF,
                TIMEOUT,
                TIMEOUT,
                "orders@hearthandharbor.example");
        return () -> settings;
    }

    private static List<Supplier> suppliers() {
        Duration soon = Duration.ofSeconds(4);
        return List.of(
                supplier(
                        DemoSupplier.NORDIC,
                        Behaviour.prompt(soon, Duration.ofSeconds(9)).by("UPS")),
                supplier(
                        DemoSupplier.SUMMIT,
                        Behaviour.prompt(soon.plusSeconds(2), Duration.ofSeconds(7))
                                .by("FedEx")),
                supplier(
                        DemoSupplier.LUMEN,
                        Behaviour.prompt(soon.plusSeconds(1), Duration.ofSeconds(11))
                                .by("USPS")
                                .scanningLinks(1)),
                supplier(
                        DemoSupplier.HARBOR,
                        Behaviour.prompt(soon, Duration.ofSeconds(8)).by("FedEx")));
    }

    private static Supplier supplier(DemoSupplier who, Behaviour behaviour) {
        return new Supplier(who.fullName(), who.email(), behaviour);
    }
}
