package io.dropline.shipping;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel's status, folded from its scans by the time at which they happened: late, repeated or shuffled news cannot corrupt it. */
final class StatusFold {
    /** Where a parcel stands after all of its scans. */
    record Standing(
            PackageStatus status,
            @Nullable Instant lastEventAt,
            @Nullable Instant deliveredAt) {}

    private StatusFold() {}

    static Standing fold(List<TrackingNews.Scan> scans) {
        List<TrackingNews.Scan> inOrder = scans.stream()
                .sorted(Comparator.comparing(TrackingNews.Scan::occurredAt)
                        .thenComparingInt(scan -> rank(scan.status())))
                .toList();
        PackageStatus status = PackageStatus.LABEL_CREATED;
        Instant last = null;
        Instant delivered = null;
        for (TrackingNews.Scan scan : inOrder) {
            last = scan.occurredAt();
            if (scan.status() == PackageStatus.UNKNOWN) {
                continue; // "number not found" in the first days is normal and says nothing
            }
            boolean afterDelivery = status == PackageStatus.DELIVERED;
            if (afterDelivery && !mayFollowDelivery(scan.status())) {
                continue;
            }
            if (status == PackageStatus.RETURNED && scan.status() == PackageStatus.DELIVERED) {
                continue; // to its sender, not to the customer
            }
            if (scan.status() == PackageStatus.DELIVERED && delivered == null) {
                delivered = scan.occurredAt();
            }
            status = scan.status();
        }
        return new Standing(status, last, delivered);
    }

    /** A parcel that was delivered does not travel again, but it may be returned to the sender. */
    private static boolean mayFollowDelivery(PackageStatus status) {
        return switch (status) {
            case RETURNED, FAILED -> true;
            case LABEL_CREATED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    READY_FOR_PICKUP,
                    ATTEMPTED,
                    DELAYED,
                    DELIVERED,
                    CANCELLED,
                    UNKNOWN -> false;
        };
    }

    /** Orders scans of the same moment as a parcel lives. */
    private static int rank(PackageStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case LABEL_CREATED -> 1;
            case IN_TRANSIT -> 2;
            case DELAYED -> 3;
            case OUT_FOR_DELIVERY -> 4;
            case ATTEMPTED -> 5;
            case READY_FOR_PICKUP -> 6;
            case DELIVERED -> 7;
            case RETURNED -> 8;
            case FAILED -> 9;
            case CANCELLED -> 10;
        };
    }
}
