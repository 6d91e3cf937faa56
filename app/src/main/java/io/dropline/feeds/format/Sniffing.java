package io.dropline.feeds.format;

import io.dropline.feeds.format.text.CsvRecord;
import io.dropline.feeds.format.text.Lines;
import io.dropline.feeds.format.tree.JsonPaths;
import io.dropline.feeds.format.tree.XmlPaths;
import io.dropline.feeds.format.xlsx.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Guesses how a file is laid out, from its first bytes and lines. */
final class Sniffing {
    private static final int LINES = 40;
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    private Sniffing() {}

    static boolean isZip(Path file) throws IOException {
        return Unpacking.starts(Unpacking.head(file), 'P', 'K', 3, 4);
    }

    static Layout guess(Path file) throws IOException {
        byte[] head = Unpacking.head(file);
        refuseForeign(head);
        if (Unpacking.starts(head, 'P', 'K', 3, 4)) {
            return Layout.xlsx("", headerLine(sheetRows(file)));
        }
        String text = text(head);
        if (text.startsWith("<")) {
            return Layout.tree(Format.XML, XmlPaths.guess(file));
        }
        if (text.startsWith("[")) {
            return Layout.tree(Format.JSON, "");
        }
        if (text.startsWith("{")) {
            return JsonPaths.guess(file);
        }
        List<String> lines = lines(file);
        String separator = separator(lines);
        return Layout.csv(
                separator,
                headerLine(lines.stream()
                        .map(line -> CsvRecord.split(line, separator.charAt(0)))
                        .toList()));
    }

    /** That a file is what it is to be read as. */
    static void check(Path file, Layout layout) throws IOException {
        byte[] head = Unpacking.head(file);
        refuseForeign(head);
        boolean zip = Unpacking.starts(head, 'P', 'K', 3, 4);
        boolean markup = text(head).startsWith("<");
        boolean fits = switch (layout.format()) {
            case XLSX -> zip;
            case XML -> markup;
            case CSV, JSON, JSON_LINES -> !zip;
        };
        if (!fits) {
            throw new UnreadableFile("The file should be " + layout.format().label() + ", and is "
                    + (zip ? "an Excel workbook" : markup ? "XML" : "something else"));
        }
    }

    private static void refuseForeign(byte[] head) throws UnreadableFile {
        String text = text(head).toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw new UnreadableFile("This is a web page and no stock file; perhaps one has to sign in there");
        }
        if (Unpacking.starts(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("This is a PDF; ask the supplier for CSV or Excel");
        }
        if (Unpacking.starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableFile("This is a workbook of old Excel (.xls); save it as .xlsx or CSV");
        }
        for (byte b : head) {
            if (b == 0 && !Unpacking.starts(head, 'P', 'K', 3, 4)) {
                throw new UnreadableFile("This is no text, Excel workbook, XML or JSON");
            }
        }
    }

    private static String text(byte[] head) {
        int from = Unpacking.starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return new String(head, from, head.length - from, StandardCharsets.ISO_8859_1).stripLeading();
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (Lines lines = new Lines(file)) {
            for (Lines.Line line = lines.next(); line != null && found.size() < LINES; line = lines.next()) {
                found.add(line.text());
            }
        }
        if (found.stream().allMatch(String::isBlank)) {
            throw new UnreadableFile("The file is empty");
        }
        return found;
    }

    /** The one that cuts most lines into the same number of cells, more than one. */
    private static String separator(List<String> lines) {
        String best = ",";
        long most = 0;
        for (String separator : SEPARATORS) {
            List<Integer> widths = lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> CsvRecord.split(line, separator.charAt(0)).size())
                    .toList();
            int usual = widths.stream()
                    .max((a, b) -> Long.compare(count(widths, a), count(widths, b)))
                    .orElse(1);
            long score = usual < 2 ? 0 : count(widths, usual) * 100 + usual;
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    private static long count(List<Integer> all, int one) {
        return all.stream().filter(other -> other == one).count();
    }

    private static List<List<String>> sheetRows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = Workbook.open(file, Layout.xlsx("", 0))) {
            for (Table.Row row = table.next(); row != null && rows.size() < LINES; row = table.next()) {
                while (rows.size() < row.line() - 1 && rows.size() < LINES) {
                    rows.add(List.of());
                }
                rows.add(row instanceof Table.Row.Cells cells ? cells.cells() : List.of());
            }
        }
        return rows;
    }

    /** The first line with as many words as the widest has cells, or nearly, and no figures in it; 0 where there is none. */
    private static int headerLine(List<List<String>> rows) {
        long widest = rows.stream().mapToLong(Sniffing::filled).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean words = row.stream().noneMatch(cell -> cell.strip().matches("[-+$€£]?[0-9][0-9.,]*"));
            if (filled(row) >= Math.max(1, widest * 2 / 3)) {
                return words ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }
}
