package io.dropline.shipping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier, or a service that asks carriers, says of one tracking number: some or all of its scans, in any order, also again.
 *
 * @param trackerRef the service's id of the tracker; empty where there is none
 * @param expectedOn the carrier's own delivery estimate
 */
public record TrackingNews(
        String trackerRef,
        String carrier,
        String trackingNumber,
        List<Scan> scans,
        @Nullable LocalDate expectedOn) {

    /** When the last of these scans happened. */
    Optional<Instant> lastScan() {
        return scans.stream().map(Scan::occurredAt).max(Comparator.naturalOrder());
    }

    /** One scan. */
    public record Scan(Instant occurredAt, PackageStatus status, String description, String place) {}
}
