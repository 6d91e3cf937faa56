package io.dropline.simulators.store.pages;

import io.dropline.simulators.ground.Html;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Line drawings of what such stores sell, by name: sauna, barrel, desk, bike, cargo, chandelier, lamp, lantern, sofa, chair, table,
 * stove, tub, bed, grill, treadmill, mirror, rug, piano, telescope, fountain, greenhouse, box. Not every machine has a font with
 * emoji.
 */
final class Drawings {
    private static final Map<String, String> ALL = Html.resource(Drawings.class, "drawings.txt")
            .lines()
            .map(line -> line.split("\\|", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> svg(parts[1])));

    private Drawings() {}

    private static String svg(String inside) {
        return "<svg viewBox=\"0 0 48 48\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\">" + inside + "</svg>";
    }

    /** An inline drawing as it is, a drawing of this name, or the text itself, which may be an emoji. */
    static String of(String picture) {
        return picture.startsWith("<svg") ? picture : ALL.getOrDefault(picture, Html.escape(picture));
    }
}
