package io.dropline.paper;

import java.awt.Color;

/** A size, a weight and a colour. */
public record Ink(float size, boolean bold, Color colour) {
    public static final Color BLACK = new Color(0x111827);
    public static final Color GREY = new Color(0x6B7280);
    public static final Color RULE = new Color(0xE5E7EB);
    public static final Color SOFT = new Color(0xF9FAFB);

    public static final Ink BODY = new Ink(9.5f, false, BLACK);
    public static final Ink STRONG = new Ink(9.5f, true, BLACK);
    public static final Ink LABEL = new Ink(8, false, GREY);
    public static final Ink HEAD = new Ink(8, true, GREY);

    public Ink sized(float other) {
        return new Ink(other, bold, colour);
    }

    public Ink coloured(Color other) {
        return new Ink(size, bold, other);
    }

    Typeface typeface() {
        return bold ? Typeface.BOLD : Typeface.REGULAR;
    }
}
