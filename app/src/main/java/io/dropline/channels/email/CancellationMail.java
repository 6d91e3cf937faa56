package io.dropline.channels.email;

import io.dropline.channels.email.papers.PurchaseOrderPaper;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.util.ArrayList;
import java.util.List;

/** Asks a supplier to cancel a purchase order. */
final class CancellationMail {
    private CancellationMail() {}

    static MailMessage compose(CancellationDocument request, String from) {
        PurchaseOrderDocument order = request.order();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","));
        blocks.add(new Block.Paragraph("Please do not ship purchase order " + order.number()
                + " any more. It counts as cancelled as soon as you confirm it."));
        if (!request.reason().isBlank()) {
            blocks.add(new Block.Card("Why", request.reason().lines().toList()));
        }
        blocks.add(new Block.Button("Answer this request", order.answerUrl()));
        blocks.add(
                new Block.Paragraph(
                        "The page needs no log-in. If the goods have left already, please tell us there and enter the tracking number."));
        blocks.add(new Block.Heading("What it was about"));
        blocks.add(PurchaseOrderMail.goods(order));
        blocks.add(new Block.Facts(List.of(
                new Block.Fact("Purchase order", order.number()),
                new Block.Fact("Customer's order", order.orderNumber()),
                new Block.Fact("Sent to you", Words.moment(order.issuedAt())),
                new Block.Fact("Ship to", String.join("\n", PurchaseOrderPaper.shipTo(order))))));
        var letter = new Letter(
                order.merchant(),
                "Please do not ship it any more, and tell us so.",
                "Please cancel " + order.number(),
                blocks,
                SupplierMail.closing(order.merchant()));
        return SupplierMail.of(order, request.messageId(), request.askedAt(), from)
                .message(
                        "Please cancel purchase order " + order.number() + " from "
                                + order.merchant().name(),
                        letter,
                        List.of(),
                        SupplierMail.answering(order.messageId()));
    }
}
