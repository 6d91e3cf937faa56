package io.dropline.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void whatIsOnItsWayIsToBeDelivered() {
        assertThat(states(Standing.SHIPPED, parcel("IN_TRANSIT")))
                .containsExactly("done", "done", "done", "done", "done", "now");
        assertThat(detail(Standing.SHIPPED, parcel("IN_TRANSIT"))).isEqualTo("1 parcel");
    }

    @Test
    void whatDidNotArriveStopsAtShipped() {
        assertThat(states(Standing.SHIPPED, parcel("RETURNED")))
                .containsExactly("done", "done", "done", "done", "stop", "todo");
        assertThat(detail(Standing.SHIPPED, parcel("RETURNED"))).isEqualTo("did not arrive");
        assertThat(states(Standing.SHIPPED, parcel("FAILED"), parcel("DELIVERED")))
                .endsWith("stop", "todo");
    }

    @Test
    void whileAnotherParcelMovesTheOrderGoesOn() {
        assertThat(states(Standing.SHIPPED, parcel("FAILED"), parcel("IN_TRANSIT")))
                .endsWith("done", "now");
        assertThat(detail(Standing.SHIPPED, parcel("FAILED"), parcel("IN_TRANSIT")))
                .isEqualTo("1 of 2 did not arrive");
    }

    @Test
    void aHeldOrderStopsAtRouting() {
        assertThat(states(Standing.ON_HOLD)).containsExactly("done", "stop", "todo", "todo", "todo", "todo");
    }

    @Test
    void whatIsOverHasNoNextStep() {
        assertThat(states(Standing.CANCELLED)).containsExactly("done", "todo", "todo", "todo", "todo", "todo");
    }

    private static List<String> states(Standing standing, OrderPage.Parcel... parcels) {
        return journey(standing, parcels).stream().map(Journey.Step::state).toList();
    }

    /** What is said of the parcels. */
    private static String detail(Standing standing, OrderPage.Parcel... parcels) {
        return journey(standing, parcels).get(4).detail();
    }

    private static List<Journey.Step> journey(Standing standing, OrderPage.Parcel... parcels) {
        return Journey.of(standing, NOON, NOON, List.of(), List.of(parcels));
    }

    private static OrderPage.Parcel parcel(String status) {
        @Nullable Instant delivered = status.equals("DELIVERED") ? NOON : null;
        return new OrderPage.Parcel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "PO-1",
                "Nordic",
                "UPS",
                "Ground",
                "1Z",
                null,
                status,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                delivered,
                List.of(),
                List.of());
    }
}
