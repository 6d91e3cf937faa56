package io.dropline.channels.email.papers;

import static io.dropline.paper.Cells.padded;
import static io.dropline.paper.Cells.right;
import static io.dropline.paper.Cells.ruledBelow;
import static io.dropline.paper.Cells.text;

import io.dropline.paper.Ink;
import io.dropline.paper.Paper;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.PurchaseOrderDocument.Line;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfPTable;

/** The paper in the parcel: the merchant's, for the customer's eyes. No price, no supplier, no cost. */
public final class PackingSlip {
    private PackingSlip() {}

    public static byte[] print(PurchaseOrderDocument order) {
        var paper = new Paper(
                "Packing slip " + order.orderNumber(),
                order.merchant().name(),
                "Ref. " + order.number(),
                order.issuedAt(),
                order.shipTo().country());
        var tables = new ArrayList<PdfPTable>();
        tables.add(Sheet.head(order, "Packing slip", order.orderNumber()));
        tables.add(shipTo(order));
        tables.add(lines(order));
        if (!order.packingSlipText().isBlank()) {
            tables.add(Sheet.panel(
                    26,
                    order.merchant().accent(),
                    "",
                    order.packingSlipText()
                            .strip()
                            .lines()
                            .map(line -> text(line.isEmpty() ? " " : line, Ink.BODY))
                            .toList()));
        }
        if (!order.merchant().supportEmail().isBlank()) {
            PdfPTable help = Sheet.table(22, 1);
            help.addCell(text(
                    "Questions about your order? Write to " + order.merchant().supportEmail() + " and name order "
                            + order.orderNumber() + ".",
                    Ink.BODY));
            tables.add(help);
        }
        return paper.print(tables);
    }

    private static PdfPTable shipTo(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(30, 1, 1);
        table.addCell(Sheet.labelled("Ship to", order.shipTo().label()));
        table.addCell(Sheet.labelled("Your order", List.of(order.orderNumber(), pieces(order))));
        return table;
    }

    private static String pieces(PurchaseOrderDocument order) {
        int pieces = order.lines().stream().mapToInt(Line::quantity).sum();
        return pieces == 1 ? "1 item in this shipment" : pieces + " items in this shipment";
    }

    private static PdfPTable lines(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(28, 8, 1.2f);
        table.setHeaderRows(1);
        table.addCell(Sheet.columnHead("Item"));
        table.addCell(right(Sheet.columnHead("Quantity")));
        for (Line line : order.lines()) {
            table.addCell(Sheet.item(line.title(), line.sku()));
            table.addCell(right(
                    ruledBelow(padded(text(Integer.toString(line.quantity()), Ink.STRONG.sized(11)), 4, 4, 8, 0))));
        }
        return table;
    }
}
