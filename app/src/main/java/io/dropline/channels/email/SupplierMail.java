package io.dropline.channels.email;

import io.dropline.letter.Brand;
import io.dropline.letter.Letter;
import io.dropline.letter.LetterHtml;
import io.dropline.letter.LetterText;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MailMessage.Attachment;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.PurchaseOrderDocument.Supplier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every mail about a purchase order has in common: who writes to whom, when, and under which number. */
record SupplierMail(MailAddress from, String replyTo, MailAddress to, String number, String messageId, Instant date) {

    /** From the merchant to the supplier. */
    static SupplierMail of(PurchaseOrderDocument order, String messageId, Instant date, String from) {
        Supplier supplier = order.supplier();
        return new SupplierMail(
                new MailAddress(order.merchant().name(), from),
                order.merchant().supportEmail(),
                new MailAddress(addressee(supplier), supplier.email()),
                order.number(),
                messageId,
                date);
    }

    MailMessage message(String subject, Letter letter, List<Attachment> attachments, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("X-Dropline-PO", number);
        all.put("Auto-Submitted", "auto-generated");
        return new MailMessage(
                from,
                replyTo,
                to,
                subject,
                messageId,
                date,
                LetterHtml.write(letter),
                LetterText.write(letter),
                attachments,
                all);
    }

    /** Makes a mail appear below an earlier one. */
    static Map<String, String> answering(String messageId) {
        return Map.of("In-Reply-To", "<" + messageId + ">", "References", "<" + messageId + ">");
    }

    static String addressee(Supplier supplier) {
        return supplier.contact().isBlank() ? supplier.name() : supplier.contact();
    }

    static List<String> closing(Brand merchant, String... first) {
        var closing = new ArrayList<>(List.of(first));
        closing.add("Sent for " + merchant.name() + " by its fulfilment desk."
                + (merchant.supportEmail().isBlank()
                        ? ""
                        : " Answers to this mail go to " + merchant.supportEmail() + "."));
        return closing;
    }
}
