package io.dropline.paper;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: small print at the left, "Page 1 of 2" at the right. */
final class Foot extends PdfPageEventHelper {
    private static final Ink INK = Ink.LABEL;
    private static final float HEIGHT = 30;
    private static final float COUNT_WIDTH = 8;

    private final String text;
    // How many pages there are is known at the end: each page shows a picture that is drawn then.
    private @Nullable PdfTemplate count;

    Foot(String text) {
        this.text = text;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        count = writer.getDirectContent().createTemplate(COUNT_WIDTH, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float edge = document.right() - COUNT_WIDTH;
        show(page, Element.ALIGN_LEFT, text, document.left());
        show(page, Element.ALIGN_RIGHT, "Page " + writer.getPageNumber() + " of ", edge);
        if (count != null) {
            page.addTemplate(count, edge, HEIGHT);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (count != null) {
            ColumnText.showTextAligned(
                    count, Element.ALIGN_LEFT, phrase(Integer.toString(writer.getPageNumber() - 1)), 2, 0, 0);
        }
    }

    private static void show(PdfContentByte page, int alignment, String text, float x) {
        int direction = Glyphs.rightToLeft(text) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
        ColumnText.showTextAligned(page, alignment, phrase(text), x, HEIGHT, 0, direction, 0);
    }

    private static Phrase phrase(String text) {
        return INK.typeface().phrase(text, INK.size(), INK.colour());
    }
}
