package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.kits.Kit;
import java.util.List;

/** A product made of others. It has no offers of its own: its parts are what is bought. */
public record KitView(String sku, String title, List<Part> parts) {
    /** A part of a kit. */
    public record Part(
            String sku,
            String title,
            @Says("Units in one kit.") int quantity) {}

    static KitView of(Kit kit) {
        return new KitView(
                kit.sku(),
                kit.title(),
                kit.parts().stream()
                        .map(part -> new Part(part.sku(), part.title(), part.quantity()))
                        .toList());
    }
}
