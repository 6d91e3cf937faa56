package io.dropline.channels.email;

import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.returns.notice.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a supplier that goods come back, or that they should be there. */
final class ReturnMail {
    private ReturnMail() {}

    static MailMessage announcement(ReturnDocument goods, String from) {
        return mail(
                goods,
                from,
                goods.number() + " comes back to you",
                "A customer of " + goods.merchant().name() + " sends back what you shipped for order "
                        + goods.orderNumber() + ". The parcel carries the number " + goods.number() + ".",
                "Please tell us on this page when it is there, and in which condition. It needs no log-in.");
    }

    static MailMessage reminder(ReturnDocument goods, String from) {
        return mail(
                goods,
                from,
                "Is " + goods.number() + " back with you?",
                "The parcel with the number " + goods.number()
                        + " should be with you by now, and we have no word of it. " + "It belongs to order "
                        + goods.orderNumber() + " of " + goods.merchant().name() + ".",
                "If it is there, please tell us on this page in which condition. If it is not, answer this mail.");
    }

    private static MailMessage mail(ReturnDocument goods, String from, String title, String first, String ask) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Hello " + SupplierMail.addressee(goods.supplier()) + ","));
        blocks.add(new Block.Paragraph(first));
        blocks.add(new Block.Button("Say what came back", goods.answerUrl()));
        blocks.add(new Block.Paragraph(ask));
        blocks.add(new Block.Heading("What comes back"));
        blocks.add(new Block.Goods(
                goods.lines().stream()
                        .map(line -> new Block.Item(
                                line.title(),
                                line.supplierSku() + " · " + line.purchaseOrder() + " · " + line.reason(),
                                line.units(),
                                ""))
                        .toList(),
                List.of()));
        goods.lines().stream()
                .filter(line -> !line.said().isBlank())
                .forEach(line -> blocks.add(new Block.Card(
                        "The customer says of " + line.title(),
                        line.said().strip().lines().toList())));
        if (!goods.sendTo().isEmpty()) {
            blocks.add(new Block.Card("Sent to", goods.sendTo()));
        }
        blocks.add(new Block.Facts(facts(goods)));
        var letter = new Letter(goods.merchant(), first, title, blocks, SupplierMail.closing(goods.merchant()));
        return new SupplierMail(
                        new MailAddress(goods.merchant().name(), from),
                        goods.merchant().supportEmail(),
                        new MailAddress(
                                SupplierMail.addressee(goods.supplier()),
                                goods.supplier().email()),
                        goods.number(),
                        goods.messageId(),
                        goods.writtenAt())
                .message(title, letter, List.of(), Map.of());
    }

    private static List<Block.Fact> facts(ReturnDocument goods) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("Return", goods.number()));
        facts.add(new Block.Fact("Parcel back", goods.paidBy()));
        if (goods.sentUntil() != null) {
            facts.add(new Block.Fact("Sent until", Words.moment(goods.sentUntil())));
        }
        if (goods.photos() > 0) {
            facts.add(new Block.Fact(
                    "Photos", goods.photos() == 1 ? "1, on the page" : goods.photos() + ", on the page"));
        }
        return facts;
    }
}
