package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.inventory.Stock;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verbs for the stock and what the store shows of it, beside those of the desk. */
final class ShelfDesk {
    private final Desk desk;
    private final Actor actor;

    ShelfDesk(Desk desk) {
        this.desk = desk;
        this.actor = new Actor.Automation(desk.merchant, "scenario");
    }

    /** Whether the store is told, and of how many at the most. */
    void publish(boolean on, @Nullable Integer cap) {
        Saved<Shelf> saved =
                desk.house.bean(Shelves.class).save(actor, desk.storeId, new Shelf.Draft(on, "US", cap, ""));
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    /** What a supplier says it has. */
    void said(UUID supplier, String sku, int units) {
        desk.house.bean(Stock.class).set(desk.merchant, List.of(new Stock.OnHand(supplier, sku, units)));
    }
}
