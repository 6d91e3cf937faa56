package io.dropline.api.stock;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.inventory.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** What a store should be told. */
public record PublishingBody(
        @Required @Nullable Boolean publishes,
        @Says("US where it is left out.") @Nullable String country,
        @Says("The store never shows more.") @Nullable Integer cap,

        @Says("The store's main one where it is left out.") @Nullable
        String location) {
    Shelf.Draft draft() {
        return new Shelf.Draft(Given.or(publishes, false), Given.or(country, "US"), cap, Given.text(location));
    }
}
