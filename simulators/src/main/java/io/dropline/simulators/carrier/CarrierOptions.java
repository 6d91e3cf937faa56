package io.dropline.simulators.carrier;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the tracking service behaves.
 *
 * @param apiKey the user of basic authentication, with an empty password
 * @param webhookTarget hears of every change; empty for none
 * @param journey what happens to every parcel
 */
public record CarrierOptions(
        Listen listen,
        String apiKey,
        String webhookSecret,
        Optional<URI> webhookTarget,
        List<Scan> journey,
        Ledger ledger,
        Clock clock) {
    public CarrierOptions {
        journey = List.copyOf(journey);
    }

    /** A free port, key {@code EZTK_simulated}, no webhooks, a parcel delivered after nine seconds. */
    public static CarrierOptions defaults(Ledger ledger, Clock clock) {
        return new CarrierOptions(
                Listen.anywhere(),
                "EZTK_simulated",
                "simulated-secret",
                Optional.empty(),
                Scan.delivered(Duration.ofSeconds(3)),
                ledger,
                clock);
    }

    public CarrierOptions withListen(Listen other) {
        return new CarrierOptions(other, apiKey, webhookSecret, webhookTarget, journey, ledger, clock);
    }

    public CarrierOptions withWebhooks(URI target, String secret) {
        return new CarrierOptions(listen, apiKey, secret, Optional.of(target), journey, ledger, clock);
    }

    public CarrierOptions withJourney(List<Scan> other) {
        return new CarrierOptions(listen, apiKey, webhookSecret, webhookTarget, other, ledger, clock);
    }
}
