package io.dropline.channels.email;

import io.dropline.channels.email.papers.PackingSlip;
import io.dropline.channels.email.papers.PurchaseOrderCsv;
import io.dropline.channels.email.papers.PurchaseOrderPaper;
import io.dropline.channels.email.papers.Sums;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MailMessage.Attachment;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail that brings a supplier a purchase order: to read, to print, to put into the parcel and to load into a system. */
final class PurchaseOrderMail {
    private PurchaseOrderMail() {}

    /**
     * A pure function.
     *
     * @param from the address our mails come from
     */
    static MailMessage compose(PurchaseOrderDocument order, String from) {
        String number = order.number();
        var attachments = List.of(
                new Attachment(number + ".pdf", "application/pdf", PurchaseOrderPaper.print(order)),
                new Attachment(number + "-packing-slip.pdf", "application/pdf", PackingSlip.print(order)),
                new Attachment(number + ".csv", "text/csv", PurchaseOrderCsv.write(order)));
        return SupplierMail.of(order, order.messageId(), order.issuedAt(), from)
                .message(
                        "Purchase order " + number + " from " + order.merchant().name(),
                        letter(order),
                        attachments,
                        Map.of());
    }

    private static Letter letter(PurchaseOrderDocument order) {
        String shipBy = Words.dayOfYear(order.requiredShipDate());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","));
        blocks.add(new Block.Paragraph(
                "Please ship this order to our customer, with the attached packing slip in the parcel."));
        blocks.add(new Block.Highlight("Ship by", shipBy));
        agreed(order).ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        blocks.add(new Block.Button("Answer this order", order.answerUrl()));
        blocks.add(new Block.Paragraph(
                "The button opens a page that needs no log-in. Accept the order there, in whole or in part, say when it ships, "
                        + "enter tracking numbers or ask a question. Please answer by "
                        + Words.moment(order.answerDueAt()) + "."));
        blocks.add(new Block.Card("Ship to", PurchaseOrderPaper.shipTo(order)));
        blocks.add(new Block.Heading("What to ship"));
        blocks.add(goods(order));
        blocks.add(new Block.Heading("For your records"));
        blocks.add(new Block.Facts(List.of(
                new Block.Fact("Purchase order", order.number()),
                new Block.Fact("Customer's order", order.orderNumber()),
                new Block.Fact("Issued", Words.moment(order.issuedAt())),
                new Block.Fact("Ordered by", order.merchant().name()),
                new Block.Fact(
                        "Ordered from",
                        order.supplier().name() + " (" + order.supplier().code() + ")"))));
        return new Letter(
                order.merchant(),
                pieces(order) + " to ship by " + shipBy + ". Answer without a log-in.",
                "Purchase order " + order.number(),
                blocks,
                SupplierMail.closing(
                        order.merchant(),
                        "Attached: the purchase order and the packing slip (PDF), and the lines for your system (CSV). "
                                + "The packing slip shows no prices; please put no other price into the parcel."));
    }

    /** Why it is that day, where that is what the supplier has signed for. */
    private static Optional<String> agreed(PurchaseOrderDocument order) {
        return Optional.ofNullable(order.agreedDays())
                .map(days -> days == 0
                        ? "That is the same working day, as agreed between us."
                        : "That is within " + (days == 1 ? "1 working day" : days + " working days")
                                + ", as agreed between us.");
    }

    static Block.Goods goods(PurchaseOrderDocument order) {
        List<Block.Item> items = order.lines().stream()
                .map(line -> new Block.Item(
                        line.title(),
                        "Your SKU " + line.supplierSku() + "  ·  our SKU " + line.sku() + "  ·  "
                                + Words.money(line.unitCost(), order.currency()) + " each",
                        line.quantity(),
                        Words.money(Sums.amount(line), order.currency())))
                .toList();
        return new Block.Goods(items, Sums.of(order));
    }

    private static String pieces(PurchaseOrderDocument order) {
        int pieces = order.lines().stream()
                .mapToInt(PurchaseOrderDocument.Line::quantity)
                .sum();
        return pieces == 1 ? "1 piece" : pieces + " pieces";
    }
}
