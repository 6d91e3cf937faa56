package io.dropline.portal;

import io.dropline.purchasing.PoState;
import io.dropline.shipping.PackageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the page writes days and states. */
public final class PortalWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE, MMM d, HH:mm z", Locale.ENGLISH);

    private PortalWords() {}

    /** "Tue, Dec 1". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Tue, Dec 1, 15:00 EST". */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** "1 unit", "3 units". */
    public static String units(int units) {
        return units + (units == 1 ? " unit" : " units");
    }

    /** With a capital at the beginning and a full stop at the end. */
    public static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        String begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    public static String state(PoState state) {
        return switch (state) {
            case ISSUED -> "Waiting for your answer";
            case ACKNOWLEDGED -> "Accepted";
            case PARTIALLY_SHIPPED -> "Partly shipped";
            case SHIPPED -> "Shipped";
            case CLOSED -> "Complete";
            case REJECTED -> "Declined";
            case CANCEL_REQUESTED -> "Cancellation requested";
            case CANCELLED -> "Cancelled";
        };
    }

    /** The colour of a state's badge. */
    public static String tone(PoState state) {
        return switch (state) {
            case ISSUED -> "violet";
            case ACKNOWLEDGED -> "teal";
            case PARTIALLY_SHIPPED, SHIPPED -> "info";
            case CLOSED -> "ok";
            case REJECTED, CANCELLED -> "idle";
            case CANCEL_REQUESTED -> "warn";
        };
    }

    /** The colour of a parcel's badge. */
    public static String tone(PackageStatus status) {
        return switch (status) {
            case DELIVERED -> "ok";
            case OUT_FOR_DELIVERY, READY_FOR_PICKUP -> "teal";
            case ATTEMPTED, DELAYED -> "warn";
            case RETURNED, FAILED -> "bad";
            case LABEL_CREATED, UNKNOWN, IN_TRANSIT, CANCELLED -> "info";
        };
    }

    public static String parcel(PackageStatus status) {
        return switch (status) {
            case LABEL_CREATED, UNKNOWN -> "Announced";
            case IN_TRANSIT -> "In transit";
            case OUT_FOR_DELIVERY -> "Out for delivery";
            case READY_FOR_PICKUP -> "Ready for pickup";
            case ATTEMPTED -> "Delivery attempted";
            case DELAYED -> "Delayed";
            case DELIVERED -> "Delivered";
            case RETURNED -> "Coming back";
            case FAILED -> "Lost or damaged";
            case CANCELLED -> "Cancelled";
        };
    }
}
