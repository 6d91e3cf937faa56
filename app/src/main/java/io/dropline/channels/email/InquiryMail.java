package io.dropline.channels.email;

import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.mail.ReplyHeaders;
import io.dropline.purchasing.InquiryDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.util.List;

/** Brings a supplier what the merchant's people ask about a purchase order; it is answered on the page, or by mail. */
final class InquiryMail {
    private InquiryMail() {}

    static MailMessage compose(InquiryDocument inquiry, String from) {
        PurchaseOrderDocument order = inquiry.order();
        String merchant = order.merchant().name();
        List<Block> blocks = List.of(
                new Block.Paragraph("Hello " + SupplierMail.addressee(order.supplier()) + ","),
                new Block.Paragraph(merchant + " writes about purchase order " + order.number() + ":"),
                new Block.Card(merchant, inquiry.text().strip().lines().toList()),
                new Block.Button("Answer on the order's page", order.answerUrl()),
                new Block.Paragraph("It needs no log-in. You can answer this mail as well."),
                new Block.Facts(List.of(
                        new Block.Fact("Purchase order", order.number()),
                        new Block.Fact("Customer's order", order.orderNumber()),
                        new Block.Fact("Sent to you", Words.moment(order.issuedAt())))),
                new Block.Heading("What it is about"),
                PurchaseOrderMail.goods(order));
        var letter = new Letter(
                order.merchant(),
                inquiry.text().strip().lines().findFirst().orElse(""),
                "A question about " + order.number(),
                blocks,
                List.of("Sent for " + merchant + " by its fulfilment desk. This is not a new order."));
        String replyTo = inquiry.replyTo().isBlank() ? order.merchant().supportEmail() : inquiry.replyTo();
        return new SupplierMail(
                        new MailAddress(merchant, from),
                        replyTo,
                        new MailAddress(
                                SupplierMail.addressee(order.supplier()),
                                order.supplier().email()),
                        order.number(),
                        inquiry.messageId(),
                        inquiry.writtenAt())
                .message(
                        "Question about purchase order " + order.number() + " from " + merchant,
                        letter,
                        List.of(),
                        ReplyHeaders.of(inquiry.references()));
    }
}
