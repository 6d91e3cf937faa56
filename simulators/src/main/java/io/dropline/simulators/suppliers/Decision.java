package io.dropline.simulators.suppliers;

/** What a supplier says to a purchase order. */
public sealed interface Decision {
    /** All of it, with the ship date of so many days from now where it is positive, else without one. */
    record Accept(int shipInDays) implements Decision {}

    /** Half of each line, rounded down but at least one unit of the whole order; the rest is refused with the reason. */
    record Partial(String reason) implements Decision {}

    /** None now; all of it in so many days. */
    record Backorder(int days) implements Decision {}

    /** None of it. */
    record Reject(String reason) implements Decision {}

    /** Asks a question and waits. */
    record Ask(String question) implements Decision {}

    /** Never answers. */
    record Silent() implements Decision {}
}
