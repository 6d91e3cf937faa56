package io.dropline.feeds.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks as Excel does, as far as a reader can tell. */
public final class Workbooks {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Workbooks() {}

    /** Writes what stands in {@code sheetData}. */
    @FunctionalInterface
    public interface Rows {
        void write(OutputStream out) throws IOException;
    }

    /** A workbook of one sheet called Stock with these rows, XML of {@code <row>}s; the texts are the shared strings. */
    public static byte[] of(String rows, String... texts) {
        return of(out -> out.write(rows.getBytes(StandardCharsets.UTF_8)), texts);
    }

    public static byte[] of(Rows rows, String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets>"
                            + "<sheet name=\"Notes\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Stock\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000000\"/>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/><numFmt numFmtId=\"166\" formatCode=\"&quot;yd&quot; #,##0.00\"/></numFmts>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
            StringBuilder strings = new StringBuilder("<sst " + MAIN + ">");
            for (String text : texts) {
                strings.append("<si>")
                        .append(text.startsWith("<") ? text : "<t>" + text + "</t>")
                        .append("</si>");
            }
            put(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet " + MAIN + "><sheetData>").getBytes(StandardCharsets.UTF_8));
            rows.write(zip);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
