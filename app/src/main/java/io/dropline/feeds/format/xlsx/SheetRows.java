package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table.Row;
import io.dropline.feeds.format.tree.SafeXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, each cell in its column, empty ones in between filled up. */
final class SheetRows implements AutoCloseable {
    private final Part part;
    private final SharedStrings strings;
    private final CellStyles styles;
    private long line;

    SheetRows(Part part, SharedStrings strings, CellStyles styles) {
        this.part = part;
        this.strings = strings;
        this.styles = styles;
    }

    /** The next row that has a cell, or null at the end. */
    @Nullable
    Row next() throws IOException {
        XMLStreamReader xml = part.xml();
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    Row row = row(xml);
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    private @Nullable Row row(XMLStreamReader xml) throws XMLStreamException {
        String number = part.attribute("r");
        line = number.matches("[0-9]{1,9}") ? Long.parseLong(number) : line + 1;
        List<String> cells = new ArrayList<>();
        String wrong = null;
        long size = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
                continue;
            }
            int column = column(part.attribute("r"), cells.size());
            String value = value(xml);
            size += value.length();
            if (column >= Limits.COLUMNS) {
                wrong = "The row has more than " + Limits.COLUMNS + " columns";
            } else if (value.length() > Limits.CELL || size > Limits.ROW) {
                wrong = "A cell is longer than " + Limits.CELL / 1024 + " kB";
            } else {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value);
            }
        }
        if (wrong != null) {
            return new Row.Broken(line, wrong, Limits.shown(String.join(" | ", cells)));
        }
        return cells.stream().allMatch(String::isBlank) ? null : new Row.Cells(line, cells);
    }

    /** "C5" is 2; a cell without a name stands behind the one before. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    private String value(XMLStreamReader xml) throws XMLStreamException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        StringBuilder value = new StringBuilder();
        boolean counts = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("is")) {
                        value.append(SharedStrings.text(xml, "is"));
                    }
                    counts = xml.getLocalName().equals("v");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (counts && value.length() <= Limits.CELL) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    counts = false;
                    if (xml.getLocalName().equals("c")) {
                        return shown(value.toString(), type, style);
                    }
                }
                default -> {}
            }
        }
    }

    private String shown(String value, String type, String style) {
        return switch (type) {
            case "s" -> {
                String text = value.matches("[0-9]{1,9}") ? strings.get(Integer.parseInt(value)) : null;
                yield text == null ? "" : text;
            }
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> value;
            default ->
                value.isEmpty() ? "" : styles.shown(value, style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0);
        };
    }

    double progress() {
        return part.progress();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
