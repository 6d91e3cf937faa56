package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.tree.SafeXml;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a number in a cell means to who looks at it: a day, a code with leading zeros, or a number. Decimals are not cut to what is shown, for a cost of
 * 12.345 is meant where 12.35 is seen.
 */
final class CellStyles {
    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final int MOST_EXPONENT = 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private sealed interface Style {
        record Plain() implements Style {}

        record Moment() implements Style {}

        record Padded(int digits) implements Style {}
    }

    private final List<Style> styles = new ArrayList<>();
    private final LocalDate epoch;

    private CellStyles(boolean from1904) {
        // Day 60 of the 1900 system is 29 February 1900, which never was; from there on this epoch is right.
        this.epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    static CellStyles read(ZipFile zip, @Nullable ZipEntry entry, boolean from1904) throws IOException {
        CellStyles styles = new CellStyles(from1904);
        if (entry == null) {
            return styles;
        }
        Map<String, String> formats = new HashMap<>();
        boolean inCells = false;
        try (Part part = new Part(zip, entry)) {
            XMLStreamReader xml = part.xml();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("numFmt")) {
                        formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                    } else if (name.equals("cellXfs")) {
                        inCells = true;
                    } else if (name.equals("xf") && inCells) {
                        styles.styles.add(style(part.attribute("numFmtId"), formats));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    inCells = false;
                }
            }
            return styles;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    private static Style style(String id, Map<String, String> formats) {
        String code = formats.getOrDefault(id, "");
        if (code.matches("0{2,30}")) {
            return new Style.Padded(code.length());
        }
        // Texts, colours and conditions within a format say nothing of what it formats.
        String bare =
                code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "").toLowerCase(java.util.Locale.ROOT);
        boolean date = code.isEmpty()
                ? id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]")
                : bare.matches("[^0#?]*[ymdhs][^0#?]*(\\.0+)?");
        return date ? new Style.Moment() : new Style.Plain();
    }

    /** The number as text; what cannot be read as one, as it stands. */
    String shown(String number, int style) {
        try {
            BigDecimal value = new BigDecimal(number.strip());
            if (Math.abs((long) value.precision() - value.scale()) > MOST_EXPONENT) {
                return number;
            }
            return switch (style >= 0 && style < styles.size() ? styles.get(style) : new Style.Plain()) {
                case Style.Plain() -> plain(value);
                case Style.Moment() -> moment(value);
                case Style.Padded(int digits) ->
                    "0".repeat(Math.max(0, digits - plain(value).length())) + plain(value);
            };
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return number;
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal bare = value.round(EXCEL_DIGITS).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private String moment(BigDecimal days) {
        long whole = days.longValue();
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime at = epoch.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? at.toLocalDate().toString() : MOMENT.format(at);
    }
}
