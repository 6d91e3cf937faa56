package io.dropline.channels.email;

import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import io.dropline.purchasing.LinkDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.util.List;

/** Brings a supplier a fresh link, because the old one had expired and somebody asked for it. */
final class LinkMail {
    private LinkMail() {}

    static MailMessage compose(LinkDocument link, String from) {
        PurchaseOrderDocument order = link.order();
        List<Block> blocks = List.of(
                new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","),
                new Block.Paragraph("Here is a fresh link to purchase order " + order.number()
                        + ". The one sent to you " + Words.moment(order.issuedAt()) + " had expired."),
                new Block.Button("Open this order", order.answerUrl()),
                new Block.Heading("What it is about"),
                PurchaseOrderMail.goods(order));
        var letter = new Letter(
                order.merchant(),
                "It opens the order without a log-in.",
                "Your link to " + order.number(),
                blocks,
                SupplierMail.closing(
                        order.merchant(),
                        "Somebody asked for it on the page of the old link. If nobody of you did, there is nothing to do."));
        return SupplierMail.of(order, link.messageId(), link.askedAt(), from)
                .message(
                        "Your link to purchase order " + order.number() + " from "
                                + order.merchant().name(),
                        letter,
                        List.of(),
                        SupplierMail.answering(order.messageId()));
    }
}
