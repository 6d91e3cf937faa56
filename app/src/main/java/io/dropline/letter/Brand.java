package io.dropline.letter;

import java.util.regex.Pattern;

/**
 * In whose name a letter speaks.
 *
 * @param supportEmail where people write to; may be empty
 * @param accent {@code #rrggbb}; anything else is shown as our own
 */
public record Brand(String name, String supportEmail, String accent) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OWN = "#4f46e5";

    public Brand {
        accent = COLOUR.matcher(accent).matches() ? accent : OWN;
    }

    /** Black or white, whichever reads better on the accent (WCAG 2.2 relative luminance). */
    public String onAccent() {
        double luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.06 ? "#ffffff" : "#111827";
    }

    private double channel(int at) {
        double value = Integer.parseInt(accent, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
