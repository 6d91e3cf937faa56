package io.dropline.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.returns.notice.ReturnDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a supplier reads of goods that come back, word for word as it was approved. */
final class ReturnMailTest {
    @Test
    void it_comes_back_to_you() {
        kept("supplier/return/", ReturnMail.announcement(document(), Orders.FROM));
    }

    @Test
    void is_it_back_with_you() {
        kept("supplier/return-reminder/", ReturnMail.reminder(document(), Orders.FROM));
    }

    private static void kept(String folder, MailMessage mail) {
        Golden.matches(folder + "mail.html", mail.html());
        Golden.matches(folder + "mail.txt", mail.subject() + "\n\n" + mail.text());
        assertThat(MimeRenderer.render(mail)).isEqualTo(MimeRenderer.render(mail));
        assertThat(mail.html()).doesNotContain("<b>bent</b>").contains("/returned/");
        assertThat(mail.to().address()).isEqualTo("orders@nordicsauna.example");
        assertThat(mail.replyTo()).isEqualTo("help@hearthharbor.example");
    }

    private static ReturnDocument document() {
        return new ReturnDocument(
                "RMA-1001",
                "return.7f3a@desk.example",
                Instant.parse("2026-12-02T15:00:00Z"),
                Orders.everyday().merchant(),
                Orders.everyday().supplier(),
                "#2817",
                List.of(
                        new ReturnDocument.Line(
                                "PO-1042",
                                "NSS-77120",
                                "Barrel sauna for six",
                                1,
                                "It arrived damaged",
                                "The door is <b>bent</b>.\nThe lock as well."),
                        new ReturnDocument.Line(
                                "PO-1042", "NSS-10020", "Sauna stones, 20 kg", 3, "I changed my mind", "")),
                List.of("Nordic Sauna Supply, returns", "1 Dock Rd", "Minneapolis, MN 55401", "US"),
                "You pay it",
                Instant.parse("2026-12-17T00:00:00Z"),
                2,
                "https://desk.example/returned/rrrr");
    }
}
