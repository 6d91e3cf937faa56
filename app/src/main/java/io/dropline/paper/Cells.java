package io.dropline.paper;

import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Cells of text; a script that runs from right to left is shaped and read so. */
public final class Cells {
    private static final float LEADING = 1.38f;

    private Cells() {}

    /** A cell without border and padding. */
    public static PdfPCell text(String text, Ink ink) {
        return text(List.of(text), ink);
    }

    /** One paragraph a line, each in its own direction. */
    public static PdfPCell text(List<String> lines, Ink ink) {
        if (lines.size() == 1) {
            return line(lines.getFirst(), ink);
        }
        var table = new PdfPTable(1);
        lines.forEach(line -> table.addCell(line(line, ink)));
        return bare(new PdfPCell(table));
    }

    /** Tables in one cell, one below the other. */
    public static PdfPCell stacked(PdfPCell... cells) {
        var table = new PdfPTable(1);
        for (PdfPCell cell : cells) {
            table.addCell(cell);
        }
        return bare(new PdfPCell(table));
    }

    /** Text that leads somewhere when it is clicked. */
    public static PdfPCell link(String text, String url, Ink ink) {
        Phrase phrase = phrase(text, ink);
        phrase.getChunks().forEach(chunk -> {
            if (chunk instanceof Chunk words) {
                words.setAnchor(url);
            }
        });
        return line(text, phrase);
    }

    public static PdfPCell right(PdfPCell cell) {
        cell.setHorizontalAlignment(mirrored(cell) ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        return cell;
    }

    /** Space inside, in points. */
    public static PdfPCell padded(PdfPCell cell, float above, float right, float below, float left) {
        cell.setPaddingTop(above);
        cell.setPaddingRight(right);
        cell.setPaddingBottom(below);
        cell.setPaddingLeft(left);
        return cell;
    }

    public static PdfPCell ruledBelow(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(Ink.RULE);
        cell.setBorderWidth(0.75f);
        return cell;
    }

    static PdfPCell bare(PdfPCell cell) {
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPCell line(String text, Ink ink) {
        return line(text, phrase(text, ink));
    }

    private static PdfPCell line(String text, Phrase phrase) {
        PdfPCell cell = bare(new PdfPCell(phrase));
        cell.setLeading(0, LEADING);
        if (Glyphs.rightToLeft(text)) {
            // Alignment is mirrored then: this keeps the text to the left edge, where the rest of the page stands.
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        }
        return cell;
    }

    private static Phrase phrase(String text, Ink ink) {
        Phrase phrase = ink.typeface().phrase(text, ink.size(), ink.colour());
        phrase.setLeading(ink.size() * LEADING);
        return phrase;
    }

    private static boolean mirrored(PdfPCell cell) {
        return cell.getRunDirection() == PdfWriter.RUN_DIRECTION_RTL;
    }
}
