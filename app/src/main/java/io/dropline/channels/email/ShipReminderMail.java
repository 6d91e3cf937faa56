package io.dropline.channels.email;

import io.dropline.channels.email.papers.PurchaseOrderPaper;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.ShipReminderDocument;
import java.util.List;

/** Reminds a supplier of goods that should have left. */
final class ShipReminderMail {
    private ShipReminderMail() {}

    static MailMessage compose(ShipReminderDocument reminder, String from) {
        PurchaseOrderDocument order = reminder.order();
        String missed = Words.dayOfYear(reminder.missed());
        List<Block> blocks = List.of(
                new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","),
                new Block.Paragraph("Purchase order " + order.number() + " should have left by " + missed
                        + ", and we have no tracking number for all of it."),
                new Block.Button("Tell us where it is", order.answerUrl()),
                new Block.Paragraph(
                        "If it has left, enter the tracking number. If it has not, tell us the day it will, so that we can tell the customer. "
                                + "It takes a minute and needs no log-in."),
                new Block.Heading("What was ordered"),
                PurchaseOrderMail.goods(order),
                new Block.Card("Ship to", PurchaseOrderPaper.shipTo(order)));
        var letter = new Letter(
                order.merchant(),
                "It should have left by " + missed + ".",
                order.number() + " is late",
                blocks,
                SupplierMail.closing(
                        order.merchant(),
                        "This is not a second order: it is the one sent to you " + Words.moment(order.issuedAt())
                                + "."));
        return SupplierMail.of(order, reminder.messageId(), reminder.remindedAt(), from)
                .message(
                        "Late: purchase order " + order.number() + " from "
                                + order.merchant().name(),
                        letter,
                        List.of(),
                        SupplierMail.answering(order.messageId()));
    }
}
