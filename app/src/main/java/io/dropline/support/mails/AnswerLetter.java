package io.dropline.support.mails;

import io.dropline.letter.Block;
import io.dropline.letter.Brand;
import io.dropline.letter.Letter;
import io.dropline.letter.LetterHtml;
import io.dropline.letter.LetterText;
import io.dropline.letter.Words;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.mail.ReplyHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An answer as a mail. A person wrote it, so nothing in it calls it automatic. */
final class AnswerLetter {
    private static final Pattern REPLY_MARK =
            Pattern.compile("^\\s*((re|aw|fwd?|wg|sv|tr|rv)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final int QUOTED_LINES = 30;

    private AnswerLetter() {}

    static MailMessage compose(AnswerDocument answer, String from) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : answer.text().strip().split("\\n\\s*\\n", -1)) {
            blocks.add(new Block.Paragraph(paragraph.strip()));
        }
        if (!answer.trackingPage().isEmpty()) {
            blocks.add(new Block.Link("See your order " + answer.orderNumber(), answer.trackingPage()));
        }
        AnswerDocument.Answered answered = answer.answered();
        if (answered != null) {
            List<String> lines =
                    answered.text().strip().lines().limit(QUOTED_LINES).toList();
            blocks.add(new Block.Card(answered.author() + " wrote on " + Words.moment(answered.at()), lines));
        }
        AnswerDocument.Letterhead head = answer.letterhead();
        var letter = new Letter(
                new Brand(head.merchant(), head.replyTo(), head.accent()),
                answer.text().strip().lines().findFirst().orElse(""),
                headline(answer),
                blocks,
                List.of("Just answer this mail if there is anything else."));
        return new MailMessage(
                new MailAddress(head.merchant(), from),
                head.replyTo(),
                new MailAddress(answer.toName(), answer.toEmail()),
                subject(answer),
                answer.messageId(),
                answer.writtenAt(),
                LetterHtml.write(letter),
                LetterText.write(letter),
                List.of(),
                ReplyHeaders.of(answer.references()));
    }

    static String subject(AnswerDocument answer) {
        String bare = REPLY_MARK.matcher(answer.subject()).replaceFirst("").strip();
        return answer.answered() == null ? bare : "Re: " + bare;
    }

    private static String headline(AnswerDocument answer) {
        return answer.orderNumber().isEmpty() ? "Your question" : "About your order " + answer.orderNumber();
    }

    static String title(AnswerDocument answer) {
        return String.format(Locale.ROOT, "Answer to %s: %s", answer.toEmail(), subject(answer));
    }
}
