package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.tree.SafeXml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens a workbook. Read by StAX over the zip and not by a library: fastexcel-reader keeps every shared text as an object of its own and trusts the zip,
 * and a file of a stranger must neither fill the memory nor unpack to what it likes.
 */
public final class Workbook {
    private record Sheet(String name, String relation, boolean hidden) {}

    private Workbook() {}

    /** The rows of the sheet that the layout names. */
    public static Table open(Path file, Layout layout) throws IOException {
        ZipFile zip = zip(file);
        try {
            List<Sheet> sheets = new ArrayList<>();
            boolean from1904 = contents(zip, sheets);
            Sheet sheet = chosen(sheets, layout.path());
            String target = relations(zip).getOrDefault(sheet.relation(), "worksheets/sheet1.xml");
            ZipEntry entry = zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (entry == null) {
                throw new UnreadableFile("The workbook is damaged: it lacks the sheet " + sheet.name());
            }
            CellStyles styles = CellStyles.read(zip, zip.getEntry("xl/styles.xml"), from1904);
            SharedStrings strings = SharedStrings.read(zip, zip.getEntry("xl/sharedStrings.xml"));
            return new SheetTable(zip, new SheetRows(new Part(zip, entry), strings, styles), layout.header());
        } catch (ZipException e) {
            zip.close();
            throw damaged(e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Names of the sheets one can see. */
    public static List<String> sheets(Path file) throws IOException {
        try (ZipFile zip = zip(file)) {
            List<Sheet> sheets = new ArrayList<>();
            contents(zip, sheets);
            return sheets.stream()
                    .filter(sheet -> !sheet.hidden())
                    .map(Sheet::name)
                    .toList();
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static UnreadableFile damaged(ZipException e) {
        return new UnreadableFile("The workbook is damaged or cut off", e);
    }

    private static Sheet chosen(List<Sheet> sheets, String name) throws UnreadableFile {
        if (sheets.isEmpty()) {
            throw new UnreadableFile("The workbook has no sheet");
        }
        if (name.isEmpty()) {
            return sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElse(sheets.getFirst());
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("The workbook has no sheet \"" + name + "\"; it has "
                        + String.join(", ", sheets.stream().map(Sheet::name).toList())));
    }

    /** Fills in the sheets; true where days are counted from 1904. */
    private static boolean contents(ZipFile zip, List<Sheet> sheets) throws IOException {
        ZipEntry entry = zip.getEntry("xl/workbook.xml");
        if (entry == null) {
            throw new UnreadableFile("This is no Excel workbook (.xlsx)");
        }
        boolean from1904 = false;
        try (Part part = new Part(zip, entry)) {
            XMLStreamReader xml = part.xml();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = part.attribute("date1904").matches("1|true");
                } else if (xml.getLocalName().equals("sheet")) {
                    boolean hidden = part.attribute("state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden");
                    sheets.add(new Sheet(part.attribute("name"), part.relation(), hidden));
                }
            }
            return from1904;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    private static Map<String, String> relations(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) {
            return targets;
        }
        try (Part part = new Part(zip, entry)) {
            XMLStreamReader xml = part.xml();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(part.attribute("Id"), part.attribute("Target"));
                }
            }
            return targets;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }
}
