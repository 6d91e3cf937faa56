package io.dropline.channels.email.accounts;

import io.dropline.finance.letters.Debtor;
import io.dropline.letter.Brand;
import io.dropline.letter.Letter;
import io.dropline.letter.LetterHtml;
import io.dropline.letter.LetterText;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every mail to a supplier about money has in common. */
final class AccountsMail {
    private AccountsMail() {}

    static MailMessage message(
            Brand merchant,
            Debtor supplier,
            String from,
            String subject,
            String messageId,
            Instant date,
            Letter letter) {
        return new MailMessage(
                new MailAddress(merchant.name(), from),
                merchant.supportEmail(),
                new MailAddress(supplier.addressee(), supplier.email()),
                subject,
                messageId,
                date,
                LetterHtml.write(letter),
                LetterText.write(letter),
                List.of(),
                Map.of("Auto-Submitted", "auto-generated"));
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
