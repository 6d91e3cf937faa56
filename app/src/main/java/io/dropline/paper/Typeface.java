package io.dropline.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of our documents and how a text is spread over them: Liberation Sans (Latin, Greek, Cyrillic, Hebrew), DejaVu Sans (Arabic and
 * more), both embedded; for Chinese, Japanese and Korean the fonts that every viewer brings along. What none of them has is shown as □.
 */
final class Typeface {
    static final Typeface REGULAR =
            new Typeface("/liberation/LiberationSans-Regular.ttf", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
    static final Typeface BOLD = new Typeface(
            "/liberation/LiberationSans-Bold.ttf", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

    private static final int PLACEHOLDER = '□';

    private final List<BaseFont> fonts;

    private Typeface(String first, String second) {
        this.fonts = List.of(embedded(first), embedded(second));
    }

    /** Text in runs of one font each. */
    Phrase phrase(String text, float size, Color colour) {
        var phrase = new Phrase();
        var run = new StringBuilder();
        BaseFont current = fonts.getFirst();
        for (int c : Glyphs.printable(text)) {
            BaseFont font = fontOf(c, current);
            if (!font.equals(current) && !run.isEmpty()) {
                phrase.add(new Chunk(run.toString(), new Font(current, size, Font.NORMAL, colour)));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(c == '\n' || font.charExists(c) ? c : PLACEHOLDER);
        }
        phrase.add(new Chunk(run.toString(), new Font(current, size, Font.NORMAL, colour)));
        return phrase;
    }

    private BaseFont fontOf(int c, BaseFont current) {
        // A space stays in the run it stands in, so that a name in Arabic is shaped as a whole.
        if (c == '\n' || (c == ' ' && current.charExists(c))) {
            return current;
        }
        return fonts.stream()
                .filter(font -> font.charExists(c))
                .findFirst()
                .or(() -> OfViewer.FONTS.stream()
                        .filter(font -> font.charExists(c))
                        .findFirst())
                .orElse(fonts.get(1));
    }

    private static BaseFont embedded(String resource) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            BaseFont font = BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
            font.setSecureRandom(new SamePrefix());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded when the first such letter is met: most installations never do. */
    private static final class OfViewer {
        private static final List<BaseFont> FONTS = List.of(
                named("HeiseiKakuGo-W5", "UniJIS-UCS2-H"),
                named("STSong-Light", "UniGB-UCS2-H"),
                named("HYGoThic-Medium", "UniKS-UCS2-H"));

        private static BaseFont named(String name, String encoding) {
            try {
                return BaseFont.createFont(name, encoding, BaseFont.NOT_EMBEDDED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The tag before an embedded subset's name (ISO 32000-1 §9.6.4) is drawn from this; any six letters do. */
    private static final class SamePrefix extends SecureRandom {
        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
