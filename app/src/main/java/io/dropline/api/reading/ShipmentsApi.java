package io.dropline.api.reading;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipments")
class ShipmentsApi {
    private final ShipmentReading shipments;

    ShipmentsApi(ShipmentReading shipments) {
        this.shipments = shipments;
    }

    @GetMapping
    @Says("Parcels, the last announced first.")
    ApiPage<ShipmentRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String trackingNumber,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                shipments.list(
                        actor.merchantId(),
                        new ShipmentReading.Filter(status, trackingNumber),
                        after,
                        ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One parcel, what is in it and where it was seen.")
    Shipment find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ApiRefusal.unless(shipments.find(actor.merchantId(), id), "parcel with this id");
    }
}
