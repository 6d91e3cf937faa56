package io.dropline.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A merchant's colour as a style sheet of its own. Used as it is for areas; for words it is made darker, or lighter on dark, until they can be read
 * (WCAG 2.2, contrast of at least 4.5).
 *
 * @param colour {@code #rrggbb}
 */
record Accent(String colour) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OWN = "#4f46e5";
    private static final double READABLE = 4.5;
    private static final double LIGHT_SURFACE = luminance(255, 255, 255);
    private static final double DARK_SURFACE = luminance(22, 25, 31);

    Accent {
        colour = FORM.matcher(colour).matches() ? colour.toLowerCase(Locale.ROOT) : OWN;
    }

    /** Outweighs the shared tokens in both themes. */
    String css() {
        return """
                html:root:root { --accent: %1$s; --on-accent: %2$s; --accent-text: %3$s; --accent-strong: color-mix(in srgb, %1$s 86%%, %5$s); \
                --accent-soft: color-mix(in srgb, %1$s 9%%, #fff); }
                @media (prefers-color-scheme: dark) { html:root:root { --accent-text: %4$s; \
                --accent-soft: color-mix(in srgb, %1$s 22%%, #16191f); } }
                """.formatted(colour, onAccent(), readableOn(LIGHT_SURFACE, 0), readableOn(DARK_SURFACE, 255), away());
    }

    private String onAccent() {
        return bearsWhite() ? "#ffffff" : "#111827";
    }

    /** What the colour is mixed with under a pointer: away from the words on it, which stay as readable. */
    private String away() {
        return bearsWhite() ? "#000" : "#fff";
    }

    private boolean bearsWhite() {
        double own = luminance(part(1), part(3), part(5));
        return contrast(own, LIGHT_SURFACE) >= contrast(own, luminance(17, 24, 39));
    }

    /** Mixed with black or white in steps of a twentieth, as little as needed. */
    private String readableOn(double surface, int towards) {
        for (int share = 0; share < 20; share++) {
            int red = mix(part(1), towards, share);
            int green = mix(part(3), towards, share);
            int blue = mix(part(5), towards, share);
            if (contrast(luminance(red, green, blue), surface) >= READABLE) {
                return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
            }
        }
        return towards == 0 ? "#000000" : "#ffffff";
    }

    private static int mix(int part, int towards, int share) {
        return (part * (20 - share) + towards * share) / 20;
    }

    private int part(int at) {
        return Integer.parseInt(colour, at, at + 2, 16);
    }

    private static double contrast(double left, double right) {
        return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
    }

    private static double luminance(int red, int green, int blue) {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
