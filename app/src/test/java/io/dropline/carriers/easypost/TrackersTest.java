package io.dropline.carriers.easypost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.TrackingNews;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TrackersTest {
    @ParameterizedTest
    @CsvSource({
        "unknown, unknown, UNKNOWN",
        "pre_transit, label_created, LABEL_CREATED",
        "in_transit, arrived_at_facility, IN_TRANSIT",
        "in_transit, delayed, DELAYED",
        "in_transit, weather_delay, DELAYED",
        "in_transit, delivery_exception, ATTEMPTED",
        "out_for_delivery, out_for_delivery, OUT_FOR_DELIVERY",
        "available_for_pickup, held, READY_FOR_PICKUP",
        "delivered, arrived_at_destination, DELIVERED",
        "return_to_sender, return, RETURNED",
        "failure, delivery_exception, FAILED",
        "cancelled, cancelled, CANCELLED",
        "error, unknown, UNKNOWN",
        "teleported, unknown, UNKNOWN"
    })
    void readsEveryStatus(String status, String detail, PackageStatus expected) {
        assertThat(Trackers.status(status, detail)).isEqualTo(expected);
    }

    @Test
    void readsATracker() {
        TrackingNews news = read("""
                {"id": "trk_1", "tracking_code": "1z 999aa1", "carrier": "DHLExpress", "status": "in_transit", "est_delivery_date": "2026-08-05T00:00:00Z",
                 "tracking_details": [
                   {"status": "in_transit", "status_detail": "delayed", "message": "Storm", "datetime": "2026-08-02T10:00:00-05:00",
                    "tracking_location": {"city": "Ōsaka", "state": null, "country": "JP"}},
                   {"status": "in_transit", "message": "no date"}]}""");

        assertThat(news.trackerRef()).isEqualTo("trk_1");
        assertThat(news.trackingNumber()).isEqualTo("1Z999AA1");
        assertThat(news.carrier()).isEqualTo("dhl_express");
        assertThat(news.expectedOn()).isEqualTo(LocalDate.of(2026, 8, 5));
        assertThat(news.scans())
                .containsExactly(new TrackingNews.Scan(
                        Instant.parse("2026-08-02T15:00:00Z"), PackageStatus.DELAYED, "Storm", "Ōsaka, JP"));
    }

    @Test
    void takesTheStatusWhereThereAreNoDetails() {
        assertThat(
                        read("{\"tracking_code\": \"1\", \"status\": \"delivered\", \"updated_at\": \"2026-08-02T10:00:00Z\"}")
                                .scans())
                .containsExactly(
                        new TrackingNews.Scan(Instant.parse("2026-08-02T10:00:00Z"), PackageStatus.DELIVERED, "", ""));
        assertThat(read("{\"tracking_code\": \"1\", \"status\": \"unknown\", \"updated_at\": \"2026-08-02T10:00:00Z\"}")
                        .scans())
                .isEmpty();
    }

    @Test
    void aTrackerWithoutANumberIsNone() {
        assertThatThrownBy(() -> read("{\"id\": \"trk_1\"}")).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(UnreadableDocument.class);
    }

    private static TrackingNews read(String json) {
        return Trackers.news(JsonMapper.shared().readTree(json));
    }
}
