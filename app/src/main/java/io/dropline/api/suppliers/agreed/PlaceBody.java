package io.dropline.api.suppliers.agreed;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.suppliers.places.Place;
import org.jspecify.annotations.Nullable;

/** Where a supplier ships from. */
public record PlaceBody(
        @Nullable String name,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,

        @Required @Nullable String postal,

        @Says("ISO 3166-1, two letters; US where it is left out.") @Nullable
        String country,

        @Says("Whether anything is shipped from there now; true where it is left out.") @Nullable
        Boolean active) {

    Place place(String code) {
        return new Place(
                code,
                Given.text(name),
                Given.text(street),
                Given.text(city),
                Given.text(region),
                Given.text(postal),
                Given.or(country, "US"),
                Given.or(active, true));
    }
}
