package io.dropline.channels.email.accounts;

import io.dropline.finance.letters.DisputeLetter;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import java.util.ArrayList;

/** Tells a supplier what of its invoice differs from what was agreed and shipped. */
final class DisputeMail {
    private DisputeMail() {}

    static MailMessage compose(DisputeLetter letter, String from) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Hello " + letter.supplier().addressee() + ","));
        blocks.add(new Block.Paragraph("We compared your invoice " + letter.number() + " of "
                + Words.dayOfYear(letter.invoiceDate())
                + " with what we ordered and what you shipped. It differs, so we cannot pay it as it is:"));
        blocks.add(new Block.Card(
                letter.differences().size() == 1
                        ? "What differs"
                        : "What differs, in " + letter.differences().size() + " points",
                letter.differences()));
        if (!letter.note().isBlank()) {
            blocks.add(new Block.Card("Our note", letter.note().strip().lines().toList()));
        }
        blocks.add(
                new Block.Paragraph(
                        "Please send a corrected invoice under the same number, or answer this mail and tell us where we are wrong."));
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("Invoice", letter.number()));
        facts.add(new Block.Fact("Total", Words.money(letter.total(), letter.currency())));
        if (!letter.purchaseOrders().isEmpty()) {
            facts.add(new Block.Fact(
                    letter.purchaseOrders().size() == 1 ? "Purchase order" : "Purchase orders",
                    String.join(", ", letter.purchaseOrders())));
        }
        blocks.add(new Block.Facts(facts));
        return AccountsMail.message(
                letter.merchant(),
                letter.supplier(),
                from,
                "Your invoice " + letter.number() + " differs from what "
                        + letter.merchant().name() + " ordered",
                letter.messageId(),
                letter.writtenAt(),
                new Letter(
                        letter.merchant(),
                        "We cannot pay it as it is.",
                        "Invoice " + letter.number() + " differs",
                        blocks,
                        AccountsMail.closing(letter.merchant())));
    }
}
