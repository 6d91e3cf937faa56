package io.dropline.api.suppliers.agreed;

import io.dropline.suppliers.places.Place;

/** Where a supplier ships from. */
public record PlaceView(
        String code,
        String name,
        String street,
        String city,
        String region,
        String postal,
        String country,
        boolean active) {
    static PlaceView of(Place place) {
        return new PlaceView(
                place.code(),
                place.name(),
                place.street(),
                place.city(),
                place.region(),
                place.postal(),
                place.country(),
                place.active());
    }
}
