package io.dropline.channels.email;

import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.purchasing.QuestionDocument;
import java.util.List;
import java.util.Map;

/** Brings a supplier's question to the merchant's people; their reply by mail goes to the supplier. */
final class QuestionForwardMail {
    private QuestionForwardMail() {}

    static MailMessage compose(QuestionDocument question, String from) {
        String supplier = question.supplier().name();
        List<Block> blocks = List.of(
                new Block.Paragraph(supplier + " asks about purchase order " + question.purchaseOrder() + ":"),
                new Block.Card(
                        "Asked " + Words.moment(question.askedAt()),
                        question.question().strip().lines().toList()),
                new Block.Button("Open the purchase order", question.consoleUrl()),
                new Block.Facts(List.of(
                        new Block.Fact("Purchase order", question.purchaseOrder()),
                        new Block.Fact("Customer's order", question.orderNumber()),
                        new Block.Fact("Supplier", supplier))));
        var letter = new Letter(
                question.merchant(),
                question.question(),
                "A question from " + supplier,
                blocks,
                List.of("Answers to this mail go to " + question.supplier().email() + "."));
        return new SupplierMail(
                        new MailAddress(supplier + " (by Dropline)", from),
                        question.supplier().email(),
                        new MailAddress(
                                question.merchant().name(), question.merchant().supportEmail()),
                        question.purchaseOrder(),
                        question.messageId(),
                        question.askedAt())
                .message(
                        "Question about " + question.purchaseOrder() + " from " + supplier,
                        letter,
                        List.of(),
                        Map.of());
    }
}
