package io.dropline.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Facts about one leg that outrank the usual times. Each later one in the story outranks those before it: a carrier's estimate beats
 * the day of shipping, which beats an announced day, which beats handling days.
 *
 * @param shipDate the day the supplier says it will ship, its calendar
 * @param requiredShipDate the day the purchase order asks for, supplier's calendar; moves {@code shipBy}, never the promise
 * @param shippedAt when it did ship
 * @param backorderedUntil the day the goods are expected, supplier's calendar; handling cannot begin before it
 * @param carrierEstimate the carrier's own day of delivery, in the calendar of the place it goes to
 */
public record LegNews(
        Optional<LocalDate> shipDate,
        Optional<LocalDate> requiredShipDate,
        Optional<Instant> shippedAt,
        Optional<LocalDate> backorderedUntil,
        Optional<LocalDate> carrierEstimate) {

    /** Nothing is known yet. */
    public static final LegNews NONE =
            new LegNews(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public LegNews shipsOn(LocalDate day) {
        return new LegNews(Optional.of(day), requiredShipDate, shippedAt, backorderedUntil, carrierEstimate);
    }

    public LegNews requiredBy(LocalDate day) {
        return new LegNews(shipDate, Optional.of(day), shippedAt, backorderedUntil, carrierEstimate);
    }

    public LegNews shipped(Instant at) {
        return new LegNews(shipDate, requiredShipDate, Optional.of(at), backorderedUntil, carrierEstimate);
    }

    public LegNews backordered(LocalDate until) {
        return new LegNews(shipDate, requiredShipDate, shippedAt, Optional.of(until), carrierEstimate);
    }

    public LegNews estimated(LocalDate delivery) {
        return new LegNews(shipDate, requiredShipDate, shippedAt, backorderedUntil, Optional.of(delivery));
    }
}
