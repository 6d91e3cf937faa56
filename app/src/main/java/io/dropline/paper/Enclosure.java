package io.dropline.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalInt;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

/** A file that is put behind a document, page by page, as it is. */
public sealed interface Enclosure {
    /** Small print above each of its pages. */
    String caption();

    byte[] content();

    /** Each page of a PDF, made to fit. */
    record Pdf(String caption, byte[] content) implements Enclosure {}

    /** A PNG or JPEG picture on one page. */
    record Picture(String caption, byte[] content) implements Enclosure {}

    /** How many pages a PDF has; empty if it cannot be enclosed, because it is damaged, locked or no PDF. */
    static OptionalInt pages(byte[] pdf) {
        try (PdfReader reader = new StrangersPdf(pdf)) {
            int pages = reader.getNumberOfPages();
            return pages > 0 && reader.isOpenedWithFullPermissions() && fits(new Pdf("", pdf))
                    ? OptionalInt.of(pages)
                    : OptionalInt.empty();
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // What a damaged file throws is not the library's contract: any of these means that it cannot be read.
            return OptionalInt.empty();
        }
    }

    /** Whether a PNG or JPEG can be enclosed: that it is whole and known here. Its size is not looked at. */
    static boolean shows(byte[] picture) {
        return fits(new Picture("", picture));
    }

    private static boolean fits(Enclosure enclosure) {
        try {
            var trial = new Document();
            PdfWriter writer = PdfWriter.getInstance(trial, new ByteArrayOutputStream(enclosure.content().length));
            trial.open();
            EnclosedPages.add(trial, writer, enclosure);
            trial.close();
            return true;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }
}
