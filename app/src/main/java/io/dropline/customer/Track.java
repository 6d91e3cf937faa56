package io.dropline.customer;

import io.dropline.shipping.PackageStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may see of an order. Suppliers and costs are not in it; of the address only what tells the customer which one it is.
 *
 * @param preparedSince when the first supplier was asked for it; null while none was
 * @param placeName city and region the parcels go to
 * @param promised the days promised now; null while nothing is promised
 * @param promisedFirst the days promised at first
 */
public record Track(
        Shop shop,
        String number,
        Instant placedAt,
        @Nullable Instant preparedSince,
        boolean cancelled,
        String shipName,
        String placeName,
        @Nullable Days promised,
        @Nullable Days promisedFirst,
        List<Line> lines,
        List<Parcel> parcels) {

    /** In whose name the page speaks. */
    public record Shop(String name, String supportEmail, String accent) {}

    public record Days(LocalDate earliest, LocalDate latest) {}

    /**
     * One line of the order.
     *
     * @param kit what it is a part of; empty where it is no part
     * @param onPurchase units that a supplier has been asked for and that are not shipped
     * @param later units among the unshipped ones that come later than the rest
     * @param laterOn when; null if nobody knows
     */
    public record Line(
            String title,
            String kit,
            int quantity,
            int cancelled,
            int shipped,
            int onPurchase,
            int later,
            @Nullable LocalDate laterOn,
            boolean requiresShipping) {
        /** Units that are still to be shipped. */
        public int toCome() {
            return requiresShipping ? Math.max(0, quantity - cancelled - shipped) : 0;
        }
    }

    public record Parcel(
            String carrierName,
            String trackingNumber,
            @Nullable String trackingUrl,
            PackageStatus status,
            LocalDate shippedOn,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt,
            List<Content> contents,
            List<Scan> scans) {
        private static final Duration ROUND = Duration.ofHours(16);

        public boolean delivered() {
            return status == PackageStatus.DELIVERED;
        }

        public boolean out() {
            return status == PackageStatus.OUT_FOR_DELIVERY;
        }

        /** Whether the van that has it is still on its round: it is loaded in the morning and home in the evening. */
        public boolean expectedToday(Instant now) {
            return out()
                    && !scans.isEmpty()
                    && now.isBefore(scans.getFirst().at().plus(ROUND));
        }

        public boolean inTrouble() {
            return status == PackageStatus.RETURNED || status == PackageStatus.FAILED;
        }
    }

    /** @param kit what it is a part of; empty where it is no part */
    public record Content(String title, String kit, int units) {}

    /** What a carrier saw, newest first in a parcel. */
    public record Scan(Instant at, String description, String place) {}

    public int toCome() {
        return lines.stream().mapToInt(Line::toCome).sum();
    }

    public List<Line> preparing() {
        return cancelled
                ? List.of()
                : lines.stream().filter(line -> line.toCome() > 0).toList();
    }

    public List<Line> cancelledLines() {
        return lines.stream()
                .filter(line -> line.kit().isEmpty() && (cancelled || line.cancelled() > 0))
                .toList();
    }

    public boolean allDelivered() {
        return !parcels.isEmpty() && toCome() == 0 && parcels.stream().allMatch(Parcel::delivered);
    }
}
