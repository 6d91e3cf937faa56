package io.dropline.simulators.carrier;

import java.time.Duration;
import java.util.List;

/**
 * One thing that happens to a parcel.
 *
 * @param after from the registration of the number
 * @param status as EasyPost writes it: pre_transit, in_transit, out_for_delivery, delivered, ...
 * @param detail EasyPost's {@code status_detail}
 */
public record Scan(Duration after, String status, String detail, String message, String city, String state) {
    /** The four scans of an uneventful journey, one {@code step} apart; the first at once. */
    public static List<Scan> delivered(Duration step) {
        return List.of(
                new Scan(Duration.ZERO, "pre_transit", "label_created", "Shipping label created", "", ""),
                new Scan(step, "in_transit", "arrived_at_facility", "Arrived at facility", "Memphis", "TN"),
                new Scan(
                        step.multipliedBy(2),
                        "out_for_delivery",
                        "out_for_delivery",
                        "Out for delivery",
                        "Denver",
                        "CO"),
                new Scan(step.multipliedBy(3), "delivered", "arrived_at_destination", "Delivered", "Denver", "CO"));
    }

    /** The parcel could not be delivered and comes back. */
    public static List<Scan> returned(Duration step) {
        return List.of(
                new Scan(Duration.ZERO, "pre_transit", "label_created", "Shipping label created", "", ""),
                new Scan(step, "in_transit", "arrived_at_facility", "Arrived at facility", "Memphis", "TN"),
                new Scan(step.multipliedBy(2), "failure", "delivery_exception", "Address not found", "Denver", "CO"),
                new Scan(step.multipliedBy(3), "return_to_sender", "return", "Returned to sender", "Denver", "CO"));
    }
}
