package io.dropline.promise;

import java.time.Instant;
import java.util.List;

/**
 * One order, asked about.
 *
 * @param placedAt when the suppliers could begin: the order placed, paid and free of holds
 * @param asOf when the question is asked; a leg that has not shipped by then cannot ship in the past. Equal to {@code placedAt} for a
 *     new order
 * @param shipTo where all of it goes
 * @param legs one per parcel or supplier, at least one
 */
public record PromiseQuestion(Instant placedAt, Instant asOf, Place shipTo, List<SupplierLeg> legs) {

    public PromiseQuestion {
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("an order without legs has no promise");
        }
        legs = List.copyOf(legs);
    }

    /** The question about a new order. */
    public static PromiseQuestion placed(Instant placedAt, Place shipTo, SupplierLeg... legs) {
        return new PromiseQuestion(placedAt, placedAt, shipTo, List.of(legs));
    }
}
