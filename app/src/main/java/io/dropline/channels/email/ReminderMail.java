package io.dropline.channels.email;

import io.dropline.channels.email.papers.PurchaseOrderPaper;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.ReminderDocument;
import java.util.List;

/** Reminds a supplier of a purchase order that waits for an answer. */
final class ReminderMail {
    private ReminderMail() {}

    static MailMessage compose(ReminderDocument reminder, String from) {
        PurchaseOrderDocument order = reminder.order();
        String due = Words.moment(order.answerDueAt());
        List<Block> blocks = List.of(
                new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","),
                new Block.Paragraph(
                        "We have no answer from you to purchase order " + order.number() + ". It was due " + due + "."),
                new Block.Highlight("Ship by", Words.dayOfYear(order.requiredShipDate())),
                new Block.Button("Answer this order", order.answerUrl()),
                new Block.Paragraph(
                        "It takes a minute and needs no log-in: accept it, say when it ships, or tell us what you cannot supply. "
                                + "If it is shipped already, just enter the tracking number."),
                new Block.Heading("What to ship"),
                PurchaseOrderMail.goods(order),
                new Block.Card("Ship to", PurchaseOrderPaper.shipTo(order)));
        var letter = new Letter(
                order.merchant(),
                "It was due " + due + ".",
                order.number() + " waits for your answer",
                blocks,
                SupplierMail.closing(
                        order.merchant(),
                        "This is not a second order: it is the one sent to you " + Words.moment(order.issuedAt())
                                + "."));
        return SupplierMail.of(order, reminder.messageId(), reminder.remindedAt(), from)
                .message(
                        "Reminder: purchase order " + order.number() + " from "
                                + order.merchant().name(),
                        letter,
                        List.of(),
                        SupplierMail.answering(order.messageId()));
    }
}
