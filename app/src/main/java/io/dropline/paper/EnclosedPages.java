package io.dropline.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfImportedPage;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

/** Puts the pages of a file on pages of ours, with room for the caption above and the foot below. */
final class EnclosedPages {
    private static final float SIDE = 36;
    private static final float ABOVE = 56;
    private static final float BELOW = 52;
    /** Half of an A4 page at 300 dots an inch, in pixels. */
    private static final int LONGEST_SIDE = 1754;

    private static final Ink CAPTION = Ink.LABEL;

    private EnclosedPages() {}

    static void add(Document document, PdfWriter writer, Enclosure enclosure) {
        try {
            switch (enclosure) {
                case Enclosure.Pdf pdf -> pages(document, writer, pdf);
                case Enclosure.Picture picture -> picture(document, writer, picture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pages(Document document, PdfWriter writer, Enclosure.Pdf pdf) throws IOException {
        PdfReader reader = new StrangersPdf(pdf.content());
        int pages = reader.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            turn(document, writer, pdf.caption(), number, pages);
            PdfImportedPage page = writer.getImportedPage(reader, number);
            place(document, writer, page, reader.getPageRotation(number));
        }
        writer.freeReader(reader);
        reader.close();
    }

    /** A page that says it is shown turned comes unturned out of the file, so it is turned here. */
    private static void place(Document document, PdfWriter writer, PdfImportedPage page, int rotation) {
        Rectangle box = page.getBoundingBox();
        float x = box.getLeft();
        float y = box.getBottom();
        float width = box.getWidth();
        float height = box.getHeight();
        boolean sideways = rotation % 180 != 0;
        float shownWidth = sideways ? height : width;
        float shownHeight = sideways ? width : height;
        float scale = Math.min(
                1,
                Math.min(room(document).getWidth() / shownWidth, room(document).getHeight() / shownHeight));
        float left = room(document).getLeft() + (room(document).getWidth() - shownWidth * scale) / 2;
        float bottom = room(document).getTop() - shownHeight * scale;
        float[] turn = switch (rotation) {
            case 90 -> new float[] {0, -scale, scale, 0, left - y * scale, bottom + (width + x) * scale};
            case 180 -> new float[] {-scale, 0, 0, -scale, left + (width + x) * scale, bottom + (height + y) * scale};
            case 270 -> new float[] {0, scale, -scale, 0, left + (height + y) * scale, bottom - x * scale};
            default -> new float[] {scale, 0, 0, scale, left - x * scale, bottom - y * scale};
        };
        writer.getDirectContent().addTemplate(page, turn[0], turn[1], turn[2], turn[3], turn[4], turn[5]);
    }

    private static void picture(Document document, PdfWriter writer, Enclosure.Picture picture) throws IOException {
        turn(document, writer, picture.caption(), 1, 1);
        Image image = image(picture.content());
        Rectangle room = room(document);
        if (image.getWidth() > room.getWidth() || image.getHeight() > room.getHeight()) {
            image.scaleToFit(room.getWidth(), room.getHeight());
        }
        image.setAbsolutePosition(
                room.getLeft() + (room.getWidth() - image.getScaledWidth()) / 2,
                room.getTop() - image.getScaledHeight());
        writer.getDirectContent().addImage(image);
    }

    /** A JPEG is enclosed as it is, without being unpacked. */
    private static Image image(byte[] content) throws IOException {
        return content[0] == (byte) 0xFF
                ? Image.getInstance(content)
                : Image.getInstance(new PictureFile(content).drawn(LONGEST_SIDE), null);
    }

    private static void turn(Document document, PdfWriter writer, String caption, int number, int of) {
        document.newPage();
        writer.setPageEmpty(false);
        String words = of == 1 ? caption : caption + " · page " + number + " of " + of;
        Phrase phrase = CAPTION.typeface().phrase(words, CAPTION.size(), CAPTION.colour());
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_LEFT,
                phrase,
                SIDE,
                document.getPageSize().getHeight() - 34,
                0);
    }

    private static Rectangle room(Document document) {
        Rectangle page = document.getPageSize();
        return new Rectangle(SIDE, BELOW, page.getWidth() - SIDE, page.getHeight() - ABOVE);
    }
}
