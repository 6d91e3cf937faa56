package io.dropline.channels.email.papers;

import static io.dropline.paper.Cells.link;
import static io.dropline.paper.Cells.padded;
import static io.dropline.paper.Cells.right;
import static io.dropline.paper.Cells.ruledBelow;
import static io.dropline.paper.Cells.text;

import io.dropline.letter.Block.Fact;
import io.dropline.letter.Words;
import io.dropline.paper.Ink;
import io.dropline.paper.Paper;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.PurchaseOrderDocument.Line;
import io.dropline.purchasing.PurchaseOrderDocument.Supplier;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The purchase order on paper. */
public final class PurchaseOrderPaper {
    private PurchaseOrderPaper() {}

    public static byte[] print(PurchaseOrderDocument order) {
        String title = "Purchase order " + order.number();
        var paper = new Paper(
                title,
                order.merchant().name(),
                order.number() + "  ·  " + order.merchant().name(),
                order.issuedAt(),
                order.shipTo().country());
        return paper.print(List.of(
                Sheet.head(order, "Purchase order", order.number()),
                parties(order),
                dates(order),
                lines(order),
                sums(order),
                answer(order)));
    }

    private static PdfPTable parties(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(26, 1, 1);
        table.addCell(Sheet.labelled("Supplier", supplier(order.supplier())));
        table.addCell(Sheet.labelled("Ship to", shipTo(order)));
        return table;
    }

    /** Where it goes, line by line, with the telephone number. */
    public static List<String> shipTo(PurchaseOrderDocument order) {
        return Stream.concat(
                        order.shipTo().label().stream(),
                        Stream.of(order.shipTo().phone()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> supplier(Supplier supplier) {
        return Stream.of(supplier.name(), supplier.contact(), supplier.email(), "Supplier code " + supplier.code())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static PdfPTable dates(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(18, 1.05f, 1.5f, 1.5f, 1);
        table.addCell(Sheet.fact(
                order.agreedDays() == null ? "Ship by" : "Ship by, as agreed",
                Words.dayOfYear(order.requiredShipDate())));
        table.addCell(Sheet.fact("Please answer by", Words.moment(order.answerDueAt())));
        table.addCell(Sheet.fact("Issued", Words.moment(order.issuedAt())));
        table.addCell(Sheet.fact("Customer's order", order.orderNumber()));
        return table;
    }

    private static PdfPTable lines(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(24, 0.5f, 2.2f, 5, 0.9f, 1.7f, 1.9f);
        table.setHeaderRows(1);
        Stream.of("#", "Your SKU", "Item").forEach(head -> table.addCell(Sheet.columnHead(head)));
        Stream.of("Qty", "Unit cost", "Amount").forEach(head -> table.addCell(right(Sheet.columnHead(head))));
        for (Line line : order.lines()) {
            table.addCell(value(Integer.toString(line.lineNo()), Ink.BODY));
            table.addCell(value(line.supplierSku(), Ink.BODY));
            table.addCell(Sheet.item(line.title(), "Our SKU " + line.sku()));
            table.addCell(right(value(Integer.toString(line.quantity()), Ink.STRONG)));
            table.addCell(right(value(Words.money(line.unitCost(), order.currency()), Ink.BODY)));
            table.addCell(right(value(Words.money(Sums.amount(line), order.currency()), Ink.BODY)));
        }
        return table;
    }

    private static PdfPCell value(String text, Ink ink) {
        return ruledBelow(padded(text(text, ink), 4, 4, 8, 0));
    }

    private static PdfPTable sums(PurchaseOrderDocument order) {
        PdfPTable table = Sheet.table(6, 7.6f, 2.7f, 1.9f);
        table.setKeepTogether(true);
        List<Fact> sums = Sums.of(order);
        for (Fact sum : sums) {
            boolean total = sum.equals(sums.getLast());
            Ink ink = total ? Ink.STRONG.sized(11.5f) : Ink.BODY;
            table.addCell(text("", ink));
            table.addCell(right(
                    padded(text(total ? sum.label() + " " + order.currency() : sum.label(), ink), 4, 4, 3, 0)));
            table.addCell(right(padded(text(sum.value(), ink), 4, 4, 3, 0)));
        }
        return table;
    }

    private static PdfPTable answer(PurchaseOrderDocument order) {
        return Sheet.panel(
                26,
                order.merchant().accent(),
                "Answer without a log-in",
                List.of(
                        text(
                                "Open this link, or the button in the mail, to accept the order in whole or in part, to say when it ships, "
                                        + "to enter tracking numbers, or to ask a question.",
                                Ink.BODY),
                        padded(link(order.answerUrl(), order.answerUrl(), Ink.STRONG), 3, 0, 0, 0)));
    }
}
