package io.dropline.simulators.suppliers;

import java.time.Duration;

/**
 * How a supplier works.
 *
 * @param decision what is said to every purchase order
 * @param acknowledgeAfter from the mail's arrival
 * @param shipAfter from the acknowledgement; negative: never ships
 * @param parcels into how many parcels an order is split; each follows the one before by {@code shipAfter}
 * @param carrier UPS, FedEx or USPS
 * @param onCancellation what is said to the wish to cancel
 * @param linkScans how often a scanner opens every link of a mail before a person reads it; 0 for none
 */
public record Behaviour(
        Decision decision,
        Duration acknowledgeAfter,
        Duration shipAfter,
        int parcels,
        String carrier,
        OnCancellation onCancellation,
        int linkScans) {
    /** Accepts and ships by UPS in one parcel. */
    public static Behaviour prompt(Duration acknowledgeAfter, Duration shipAfter) {
        return new Behaviour(new Decision.Accept(1), acknowledgeAfter, shipAfter, 1, "UPS", OnCancellation.ACCEPT, 0);
    }

    public static Behaviour silent() {
        return new Behaviour(
                new Decision.Silent(), Duration.ZERO, Duration.ofSeconds(-1), 1, "UPS", OnCancellation.ACCEPT, 0);
    }

    public Behaviour saying(Decision other) {
        return new Behaviour(other, acknowledgeAfter, shipAfter, parcels, carrier, onCancellation, linkScans);
    }

    public Behaviour inParcels(int number) {
        return new Behaviour(decision, acknowledgeAfter, shipAfter, number, carrier, onCancellation, linkScans);
    }

    public Behaviour by(String otherCarrier) {
        return new Behaviour(decision, acknowledgeAfter, shipAfter, parcels, otherCarrier, onCancellation, linkScans);
    }

    public Behaviour scanningLinks(int times) {
        return new Behaviour(decision, acknowledgeAfter, shipAfter, parcels, carrier, onCancellation, times);
    }

    public Behaviour neverShipping() {
        return new Behaviour(
                decision, acknowledgeAfter, Duration.ofSeconds(-1), parcels, carrier, onCancellation, linkScans);
    }

    public Behaviour onCancellation(OnCancellation wish) {
        return new Behaviour(decision, acknowledgeAfter, shipAfter, parcels, carrier, wish, linkScans);
    }

    boolean ships() {
        return !shipAfter.isNegative();
    }
}
