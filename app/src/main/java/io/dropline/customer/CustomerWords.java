package io.dropline.customer;

import io.dropline.portal.PortalWords;
import io.dropline.shipping.PackageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the tracking page writes days and states. Times are in UTC; a small script turns them into the reader's own. */
public final class CustomerWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMM d, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Where a day begins and ends last: nothing is over before it is over for everybody. */
    static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private CustomerWords() {}

    /** "Tue, Dec 1". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Tue, Dec 1 – Thu, Dec 3". */
    public static String days(Track.Days days) {
        return days.earliest().equals(days.latest())
                ? day(days.latest())
                : day(days.earliest()) + " – " + day(days.latest());
    }

    /** "Nov 24, 14:05 UTC". */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** "November 23, 2026". */
    public static String placed(Instant at) {
        return DAY_OF_YEAR.format(at.atZone(ZoneOffset.UTC));
    }

    public static String units(int units) {
        return units + (units == 1 ? " item" : " items");
    }

    public static String parcel(PackageStatus status) {
        return switch (status) {
            case LABEL_CREATED, UNKNOWN -> "Shipped";
            case IN_TRANSIT -> "In transit";
            case OUT_FOR_DELIVERY -> "Out for delivery";
            case READY_FOR_PICKUP -> "Ready for pickup";
            case ATTEMPTED -> "Delivery attempted";
            case DELAYED -> "Delayed";
            case DELIVERED -> "Delivered";
            case RETURNED -> "Returning to sender";
            case FAILED -> "Lost or damaged";
            case CANCELLED -> "Cancelled";
        };
    }

    public static String tone(PackageStatus status) {
        return PortalWords.tone(status);
    }

    /**
     * When a parcel comes, or left.
     *
     * @param day what is to be seen first; empty where the words say all
     */
    public record Arrival(String words, String day) {}

    /** Of a parcel that is not delivered. An estimate that newer news or the calendar has overtaken is not repeated. */
    public static Arrival arrival(Track.Parcel parcel, Instant now) {
        LocalDate expected = parcel.expectedOn();
        return switch (parcel.status()) {
            case OUT_FOR_DELIVERY ->
                parcel.expectedToday(now)
                        ? new Arrival(parcel.carrierName() + " expects to deliver it", "today")
                        : parcel.scans().isEmpty()
                                ? left(parcel)
                                : new Arrival(
                                        "Went out for delivery",
                                        utcDay(parcel.scans().getFirst().at()));
            case LABEL_CREATED, UNKNOWN, IN_TRANSIT, DELAYED ->
                expected == null || expected.isBefore(now.atZone(LAST_ZONE).toLocalDate())
                        ? left(parcel)
                        : new Arrival(parcel.carrierName() + " expects to deliver it", day(expected));
            case ATTEMPTED, READY_FOR_PICKUP, DELIVERED, RETURNED, FAILED, CANCELLED -> left(parcel);
        };
    }

    private static Arrival left(Track.Parcel parcel) {
        return new Arrival("Left " + day(parcel.shippedOn()), "");
    }

    private static String utcDay(Instant at) {
        return day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** What there is to know beyond the state; empty where that says all. */
    public static String advice(PackageStatus status, String shop) {
        return switch (status) {
            case LABEL_CREATED, UNKNOWN -> "The carrier has not reported it yet. That can take a day.";
            case READY_FOR_PICKUP -> "It is waiting for you. Take the tracking number and an identity card along.";
            case ATTEMPTED ->
                "The carrier was at the door and nobody could take it. Another try usually follows on the next working day.";
            case DELAYED -> "The carrier reports a delay. It is still on its way to you.";
            case RETURNED -> "The carrier is bringing it back to the sender. " + shop + " knows and will be in touch.";
            case FAILED -> "The carrier reports it as lost or damaged. " + shop + " knows and will be in touch.";
            case IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, CANCELLED -> "";
        };
    }

    /** How far along its way a parcel is, of 4. */
    public static int steps(PackageStatus status) {
        return switch (status) {
            case LABEL_CREATED, UNKNOWN, CANCELLED -> 1;
            case IN_TRANSIT, DELAYED, RETURNED, FAILED -> 2;
            case OUT_FOR_DELIVERY, ATTEMPTED, READY_FOR_PICKUP -> 3;
            case DELIVERED -> 4;
        };
    }
}
