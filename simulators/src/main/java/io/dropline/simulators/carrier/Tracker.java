package io.dropline.simulators.carrier;

import io.dropline.simulators.ground.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One number that is followed. */
final class Tracker {
    private record Seen(Scan scan, Instant at) {}

    final String id;
    final String trackingCode;
    final String carrier;
    final Instant createdAt;
    private final List<Seen> seen = new ArrayList<>();

    Tracker(String id, String trackingCode, String carrier, Instant createdAt) {
        this.id = id;
        this.trackingCode = trackingCode;
        this.carrier = carrier;
        this.createdAt = createdAt;
    }

    synchronized void add(Scan scan) {
        seen.add(new Seen(scan, createdAt.plus(scan.after())));
    }

    /** The status of the scan that happened last, whenever it became known. */
    synchronized String status() {
        return last() == null ? "unknown" : last().scan().status();
    }

    private @Nullable Seen last() {
        return seen.stream().max(Comparator.comparing(Seen::at)).orElse(null);
    }

    synchronized Map<String, @Nullable Object> json(Instant now) {
        Seen last = last();
        return Json.of(
                "id",
                id,
                "object",
                "Tracker",
                "mode",
                "test",
                "tracking_code",
                trackingCode,
                "status",
                last == null ? "unknown" : last.scan().status(),
                "status_detail",
                last == null ? "unknown" : last.scan().detail(),
                "created_at",
                time(createdAt),
                "updated_at",
                time(now),
                "signed_by",
                last != null && last.scan().status().equals("delivered") ? "J. OKAFOR" : null,
                "weight",
                null,
                "est_delivery_date",
                time(createdAt.plus(3, ChronoUnit.DAYS)),
                "shipment_id",
                null,
                "carrier",
                carrier,
                "tracking_details",
                seen.stream()
                        .sorted(Comparator.comparing(Seen::at))
                        .map(this::detail)
                        .toList(),
                "carrier_detail",
                null,
                "finalized",
                last != null && last.scan().status().equals("delivered"),
                "is_return",
                false,
                "public_url",
                "https://track.example.com/" + id,
                "fees",
                List.of());
    }

    private Map<String, @Nullable Object> detail(Seen seen) {
        Scan scan = seen.scan();
        return Json.of(
                "object",
                "TrackingDetail",
                "message",
                scan.message(),
                "description",
                scan.message(),
                "status",
                scan.status(),
                "status_detail",
                scan.detail(),
                "datetime",
                time(seen.at()),
                "source",
                carrier,
                "carrier_code",
                null,
                "tracking_location",
                Json.of(
                        "object",
                        "TrackingLocation",
                        "city",
                        scan.city().isEmpty() ? null : scan.city(),
                        "state",
                        scan.state().isEmpty() ? null : scan.state(),
                        "country",
                        "US",
                        "zip",
                        null));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
