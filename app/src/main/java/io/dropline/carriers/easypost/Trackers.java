package io.dropline.carriers.easypost;

import io.dropline.carriers.easypost.EasyPostAccounts.Account;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.TrackingNews;
import io.dropline.shipping.TrackingNews.Scan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** EasyPost's tracker as documents and as news. */
final class Trackers {
    /** A tracker as we read it, at registration or by the poll. */
    static final String SNAPSHOT = "easypost.tracker";

    private Trackers() {}

    /** The same content is the same document. */
    static InboxDraft draft(Account account, String id, byte[] body) {
        return new InboxDraft(
                account.merchant(), "easypost:" + account.id(), id + "#" + digest(body), SNAPSHOT, Map.of(), body);
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnreadableDocument when it is not a tracker with a number */
    static TrackingNews news(JsonNode tracker) {
        String number = text(tracker, "tracking_code").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            throw new UnreadableDocument("This is not a tracker: it has no tracking number.");
        }
        List<Scan> scans = new ArrayList<>();
        tracker.path("tracking_details").forEach(detail -> scan(detail).ifPresent(scans::add));
        if (scans.isEmpty()) {
            standing(tracker).ifPresent(scans::add);
        }
        return new TrackingNews(
                text(tracker, "id"), CarrierCodes.ours(text(tracker, "carrier")), number, scans, expectedOn(tracker));
    }

    /** A detail without a date tells nothing that could be put in order. */
    private static Optional<Scan> scan(JsonNode detail) {
        return moment(text(detail, "datetime"))
                .map(at -> new Scan(
                        at,
                        status(text(detail, "status"), text(detail, "status_detail")),
                        text(detail, "message").isEmpty() ? text(detail, "description") : text(detail, "message"),
                        place(detail.path("tracking_location"))));
    }

    /** Some carriers give a status and no details. */
    private static Optional<Scan> standing(JsonNode tracker) {
        PackageStatus status = status(text(tracker, "status"), text(tracker, "status_detail"));
        return status == PackageStatus.UNKNOWN
                ? Optional.empty()
                : moment(text(tracker, "updated_at")).map(at -> new Scan(at, status, "", ""));
    }

    static PackageStatus status(String status, String detail) {
        return switch (status) {
            case "pre_transit" -> PackageStatus.LABEL_CREATED;
            case "in_transit", "out_for_delivery" -> onTheWay(status, detail);
            case "available_for_pickup" -> PackageStatus.READY_FOR_PICKUP;
            case "delivered" -> PackageStatus.DELIVERED;
            case "return_to_sender" -> PackageStatus.RETURNED;
            case "failure" -> PackageStatus.FAILED;
            case "cancelled" -> PackageStatus.CANCELLED;
            default -> PackageStatus.UNKNOWN; // unknown, error (the carrier could not be asked), and what is new
        };
    }

    private static PackageStatus onTheWay(String status, String detail) {
        return switch (detail) {
            case "delayed", "weather_delay" -> PackageStatus.DELAYED;
            case "delivery_exception" -> PackageStatus.ATTEMPTED;
            default -> status.equals("in_transit") ? PackageStatus.IN_TRANSIT : PackageStatus.OUT_FOR_DELIVERY;
        };
    }

    /** The carrier's local day where it says so: the other field is midnight UTC of it. */
    private static @Nullable LocalDate expectedOn(JsonNode tracker) {
        String local = text(tracker.path("carrier_detail"), "est_delivery_date_local");
        String text = local.isEmpty() ? text(tracker, "est_delivery_date") : local;
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String place(JsonNode location) {
        return Stream.of("city", "state", "country")
                .map(part -> text(location, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replace("\u0000", "").strip();
    }
}
