package io.dropline.feeds.format.text;

import java.util.ArrayList;
import java.util.List;

/** One row of CSV, cut into cells. */
public final class CsvRecord {
    sealed interface Parsed {
        record Whole(List<String> cells) implements Parsed {}

        /** It ends within quotation marks. */
        record Open() implements Parsed {}
    }

    private static final Parsed OPEN = new Parsed.Open();

    private CsvRecord() {}

    /** Only a cell that begins with a quotation mark is quoted: {@code 5" pipe} is text. A mark within a quoted cell that ends nothing is text as well. */
    static Parsed parse(CharSequence text, char separator) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            int start = at;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                StringBuilder cell = new StringBuilder();
                at = quoted(text, start + 1, separator, cell);
                if (at < 0) {
                    return OPEN;
                }
                cells.add(cell.toString());
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != separator) {
                    end++;
                }
                cells.add(text.subSequence(at, end).toString());
                at = end;
            }
            if (at >= text.length()) {
                return new Parsed.Whole(cells);
            }
            at++;
        }
    }

    /** Where the cell's separator is, or the end; -1 where the quotation is never closed. */
    private static int quoted(CharSequence text, int from, char separator, StringBuilder cell) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '"') {
                cell.append(c);
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
                continue;
            }
            int after = i + 1;
            while (after < text.length() && text.charAt(after) == ' ' && separator != ' ') {
                after++;
            }
            if (after >= text.length() || text.charAt(after) == separator) {
                return after;
            }
            cell.append('"');
        }
        return -1;
    }

    /** The cells of one line; where a quotation stays open, the line as it stands. */
    public static List<String> split(String line, char separator) {
        return switch (parse(line, separator)) {
            case Parsed.Whole(List<String> cells) -> cells;
            case Parsed.Open() -> List.of(line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
        };
    }
}
