package io.dropline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/** What of a text leaves a mark on paper. */
final class Glyphs {
    private Glyphs() {}

    /** The code points to print: control and format characters are left out, an emoji of many parts is one. */
    static List<Integer> printable(String text) {
        var out = new ArrayList<Integer>(text.length());
        boolean joined = false;
        PrimitiveIterator.OfInt all = text.codePoints().iterator();
        while (all.hasNext()) {
            int c = all.nextInt();
            boolean joiner = c == 0x200D;
            if (c == '\n') {
                out.add(c);
            } else if (Character.isWhitespace(c) || c == 0xA0) {
                out.add((int) ' ');
            } else if (!(joined && Character.isSupplementaryCodePoint(c)) && !silent(c)) {
                out.add(c);
            }
            joined = joiner;
        }
        return out;
    }

    private static boolean silent(int c) {
        boolean variation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE01EF);
        boolean skinTone = c >= 0x1F3FB && c <= 0x1F3FF;
        int type = Character.getType(c);
        return variation
                || skinTone
                || type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    /** Whether the text is read from right to left: its first letter decides. */
    static boolean rightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
