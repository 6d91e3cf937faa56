package io.dropline.api.catalog;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.catalog.kits.KitDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a product consists of. */
public record KitBody(
        @Required @Says("All of them; a part that is left out is none any more.") @Nullable
        List<@Nullable Part> parts) {

    /** A part of a kit. */
    public record Part(
            @Required @Nullable String sku,
            @Required @Says("Units in one kit.") @Nullable Integer quantity) {

        KitDraft.Part draft() {
            if (quantity == null) {
                throw ApiRefusal.wrong("parts.quantity", "The quantity is missing");
            }
            return new KitDraft.Part(Given.text(sku), quantity);
        }
    }

    KitDraft draft(String sku) {
        return new KitDraft(sku, Given.list(parts).stream().map(Part::draft).toList());
    }
}
