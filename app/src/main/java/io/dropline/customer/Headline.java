package io.dropline.customer;

import io.dropline.shipping.PackageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thing a customer wants to know, said first: where the order stands and when it comes.
 *
 * @param tone "plain", "ok", "warn" or "bad"
 * @param when the promise in words; empty where none is to be given
 * @param before what was promised at first, where it comes later now; else empty
 * @param reached 0 ordered, 1 prepared, 2 on its way, 3 delivered; -1 where it ended otherwise
 */
public record Headline(String tone, String title, String text, String when, String before, int reached) {

    static Headline of(Track track, Instant now) {
        if (track.cancelled() || (track.parcels().isEmpty() && everythingCancelled(track))) {
            return new Headline(
                    "bad",
                    "This order was cancelled",
                    "Nothing of it will be shipped. " + track.shop().name() + " sees to your money, if any was taken.",
                    "",
                    "",
                    -1);
        }
        if (track.allDelivered()) {
            return new Headline("ok", "Delivered", deliveredText(track), "", "", 3);
        }
        String title = title(track);
        Track.Days promised = track.promised();
        LocalDate today = now.atZone(CustomerWords.LAST_ZONE).toLocalDate();
        boolean broken = promised != null && promised.latest().isBefore(today);
        if (track.parcels().stream().anyMatch(Track.Parcel::out) && !inTrouble(track)) {
            return out(track, title, broken, now);
        }
        if (promised == null || waitsForPickup(track)) {
            return new Headline("plain", title, text(track), "", "", reached(track));
        }
        if (broken) {
            return late(track, title, promised);
        }
        Track.Days first = track.promisedFirst();
        boolean later = first != null && promised.latest().isAfter(first.latest());
        return new Headline(
                later ? "warn" : "plain",
                title,
                later ? "It takes longer than we first said. We are sorry. " + text(track) : text(track),
                (track.parcels().isEmpty() || track.toCome() == 0 ? "Arrives " : "All of it arrives ")
                        + CustomerWords.days(promised),
                later ? CustomerWords.days(Objects.requireNonNull(first)) : "",
                reached(track));
    }

    /** A parcel in the carrier's van says more than any estimate made before. */
    private static Headline out(Track track, String title, boolean broken, Instant now) {
        boolean today = track.parcels().stream().anyMatch(parcel -> parcel.expectedToday(now));
        Track.Days promised = track.promised();
        boolean more = track.toCome() > 0
                || track.parcels().stream()
                                .filter(parcel -> !parcel.delivered())
                                .count()
                        > 1;
        return new Headline(
                "plain",
                title,
                (broken ? "We are sorry that it took longer than we said. " : "")
                        + (more && promised != null && !broken
                                ? "All of it arrives " + CustomerWords.days(promised) + ". "
                                : "")
                        + text(track),
                today ? "Expected today" : "",
                "",
                reached(track));
    }

    private static Headline late(Track track, String title, Track.Days promised) {
        return new Headline(
                "warn",
                title,
                "It should have been with you by " + CustomerWords.day(promised.latest())
                        + ". We are sorry that it takes longer; " + track.shop().name() + " is looking into it.",
                "",
                "",
                reached(track));
    }

    private static boolean inTrouble(Track track) {
        return track.parcels().stream().anyMatch(Track.Parcel::inTrouble);
    }

    /** Whether all that is still to reach the customer lies where it is to be fetched. */
    private static boolean waitsForPickup(Track track) {
        return !track.parcels().isEmpty()
                && track.toCome() == 0
                && track.parcels().stream()
                        .allMatch(parcel -> parcel.delivered() || parcel.status() == PackageStatus.READY_FOR_PICKUP);
    }

    private static boolean everythingCancelled(Track track) {
        return !track.lines().isEmpty() && track.lines().stream().allMatch(line -> line.cancelled() >= line.quantity());
    }

    private static String title(Track track) {
        List<Track.Parcel> parcels = track.parcels();
        if (parcels.isEmpty()) {
            boolean inWork = track.lines().stream().anyMatch(line -> line.onPurchase() > 0);
            return inWork ? "Your order is being prepared" : "We have your order";
        }
        List<PackageStatus> moving = parcels.stream()
                .filter(parcel -> !parcel.delivered())
                .map(Track.Parcel::status)
                .toList();
        if (inTrouble(track)) {
            return "A parcel ran into trouble";
        }
        if (moving.contains(PackageStatus.READY_FOR_PICKUP)) {
            return "A parcel is ready for pickup";
        }
        if (moving.contains(PackageStatus.OUT_FOR_DELIVERY)) {
            return parcels.size() == 1 && track.toCome() == 0 ? "Out for delivery" : "A parcel is out for delivery";
        }
        if (moving.size() < parcels.size()) {
            return "A part of your order was delivered";
        }
        return track.toCome() > 0 ? "A part of your order is on its way" : "Your order is on its way";
    }

    private static String text(Track track) {
        int parcels = track.parcels().size();
        if (parcels == 0) {
            boolean inWork = track.lines().stream().anyMatch(line -> line.onPurchase() > 0);
            return inWork
                    ? "It is being packed. We write to you as soon as it leaves."
                    : track.shop().name() + " has it and is getting it ready.";
        }
        if (track.toCome() > 0) {
            return CustomerWords.units(track.toCome()) + " will follow in another parcel.";
        }
        return parcels == 1 ? "Everything is in one parcel." : "It comes in " + parcels + " parcels.";
    }

    private static String deliveredText(Track track) {
        Instant last = lastDelivery(track);
        return (last == null
                        ? "Everything has arrived."
                        : (track.parcels().size() == 1 ? "It arrived " : "The last parcel arrived ")
                                + CustomerWords.day(last.atZone(ZoneOffset.UTC).toLocalDate()) + ".")
                + " We hope you enjoy it.";
    }

    private static @Nullable Instant lastDelivery(Track track) {
        return track.parcels().stream()
                .flatMap(parcel -> Stream.ofNullable(parcel.deliveredAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate utcDay(@Nullable Instant at) {
        return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static int reached(Track track) {
        if (!track.parcels().isEmpty()) {
            return 2;
        }
        return track.lines().stream().anyMatch(line -> line.onPurchase() > 0) ? 1 : 0;
    }

    /** The day of a step, where it is known. */
    static @Nullable LocalDate stepDay(Track track, int step) {
        return switch (step) {
            case 0 -> utcDay(track.placedAt());
            case 1 -> utcDay(track.preparedSince());
            case 2 ->
                track.parcels().stream()
                        .map(Track.Parcel::shippedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case 3 -> utcDay(lastDelivery(track));
            default -> null;
        };
    }
}
