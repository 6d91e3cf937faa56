package io.dropline.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A document on paper.
 *
 * @param title what a viewer shows as its name
 * @param author in whose name it is
 * @param footer small print at the left of every page's foot
 * @param madeAt the document's own time, not the clock's
 * @param country where it is read, ISO 3166-1 alpha-2: decides between Letter and A4
 */
public record Paper(String title, String author, String footer, Instant madeAt, String country) {
    /** Space at the sides, in points. */
    public static final float MARGIN = 45;

    private static final Set<String> LETTER = Set.of("", "US", "CA", "MX", "PH", "CL", "CO");

    /** Prints the tables one below the other, each as wide as the page. The same paper and tables are the same bytes. */
    public byte[] print(List<PdfPTable> tables) {
        return print(tables, List.of());
    }

    /** The same with what is enclosed behind it, each on pages of its own; the pages are counted through. */
    public byte[] print(List<PdfPTable> tables, List<Enclosure> enclosures) {
        var bytes = new ByteArrayOutputStream(32_768);
        Rectangle size = LETTER.contains(country) ? PageSize.LETTER : PageSize.A4;
        var document = new Document(size, MARGIN, MARGIN, 40, 60);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Foot(footer));
        document.addTitle(title);
        document.addAuthor(author);
        document.addProducer("Dropline");
        document.open();
        fixIdentity(writer);
        for (PdfPTable table : tables) {
            table.setWidthPercentage(100);
            document.add(table);
        }
        enclosures.forEach(enclosure -> EnclosedPages.add(document, writer, enclosure));
        document.close();
        return bytes.toByteArray();
    }

    private void fixIdentity(PdfWriter writer) {
        var calendar = GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar));
        String id = digest(title + "\n" + author + "\n" + madeAt);
        writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
