package io.dropline.channels.email.papers;

import static io.dropline.paper.Cells.padded;
import static io.dropline.paper.Cells.right;
import static io.dropline.paper.Cells.ruledBelow;
import static io.dropline.paper.Cells.stacked;
import static io.dropline.paper.Cells.text;

import io.dropline.letter.Brand;
import io.dropline.paper.Ink;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The parts our papers for suppliers are put together from. */
final class Sheet {
    private Sheet() {}

    /** A table so many points below the one before, its columns in proportion. */
    static PdfPTable table(float above, float... columns) {
        var table = new PdfPTable(columns);
        table.setSpacingBefore(above);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        return table;
    }

    /** The merchant at the left, what it is at the right, the merchant's colour below. */
    static PdfPTable head(PurchaseOrderDocument order, String kind, String number) {
        PdfPTable table = table(0, 3, 2);
        PdfPCell name = padded(text(order.merchant().name(), Ink.STRONG.sized(19)), 0, 12, 12, 0);
        PdfPCell what = padded(
                stacked(
                        right(text(kind, Ink.BODY.coloured(Ink.GREY).sized(10))),
                        right(text(number, Ink.STRONG.sized(15)))),
                0,
                0,
                12,
                0);
        for (PdfPCell cell : List.of(name, what)) {
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(accent(order.merchant().accent()));
            cell.setBorderWidth(2.5f);
            cell.setVerticalAlignment(PdfPCell.ALIGN_BOTTOM);
            table.addCell(cell);
        }
        return table;
    }

    /** A label and lines below it, the first one stronger. */
    static PdfPCell labelled(String label, List<String> lines) {
        var cells = new ArrayList<PdfPCell>();
        cells.add(padded(text(label, Ink.HEAD), 0, 0, 4, 0));
        for (int i = 0; i < lines.size(); i++) {
            cells.add(text(lines.get(i), (i == 0 ? Ink.STRONG : Ink.BODY).sized(10)));
        }
        return padded(stacked(cells.toArray(PdfPCell[]::new)), 0, 18, 0, 0);
    }

    static PdfPCell fact(String label, String value) {
        PdfPCell cell =
                padded(stacked(padded(text(label, Ink.LABEL), 0, 0, 2, 0), text(value, Ink.STRONG)), 6, 4, 9, 10);
        cell.setBackgroundColor(Ink.SOFT);
        return cell;
    }

    static PdfPCell columnHead(String label) {
        return ruledBelow(padded(text(label, Ink.HEAD), 0, 4, 6, 0));
    }

    static PdfPCell item(String title, String detail) {
        return ruledBelow(padded(stacked(text(title, Ink.BODY), text(detail, Ink.LABEL)), 4, 8, 8, 0));
    }

    /** A box that stays on one page, marked with the merchant's colour at its left. */
    static PdfPTable panel(float above, String accent, String heading, List<PdfPCell> lines) {
        var cells = new ArrayList<PdfPCell>();
        if (!heading.isEmpty()) {
            cells.add(padded(text(heading, Ink.STRONG.sized(10.5f)), 0, 0, 3, 0));
        }
        cells.addAll(lines);
        PdfPCell box = padded(stacked(cells.toArray(PdfPCell[]::new)), 8, 14, 12, 14);
        box.setBackgroundColor(Ink.SOFT);
        box.setBorder(Rectangle.LEFT);
        box.setBorderColor(accent(accent));
        box.setBorderWidth(3);
        PdfPTable table = table(above, 1);
        table.setKeepTogether(true);
        table.addCell(box);
        return table;
    }

    private static Color accent(String colour) {
        return Color.decode(new Brand("", "", colour).accent());
    }
}
