package io.dropline.support.mails;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers to customers, word for word as they were approved. */
final class AnswerMailsTest {
    private static final String FROM = "orders@desk.example";

    @Test
    void an_answer_about_an_order() {
        MailMessage mail = AnswerLetter.compose(answer(List.of("a@mail.example", "b@mail.example")), FROM);
        bodies("support/answer/", mail);
        assertThat(mail.subject()).isEqualTo("Re: Where is my sauna?");
        assertThat(mail.replyTo()).isEqualTo("help+k3v9@hearthharbor.example");
        assertThat(mail.headers())
                .containsEntry("In-Reply-To", "<b@mail.example>")
                .containsEntry("References", "<a@mail.example> <b@mail.example>")
                .doesNotContainKey("Auto-Submitted");
    }

    @Test
    void a_first_word_to_somebody_without_an_order() {
        MailMessage mail = AnswerLetter.compose(
                new AnswerDocument(
                        "answer.2@dropline",
                        Instant.parse("2026-11-27T16:20:00Z"),
                        letterhead(),
                        "Sam",
                        "sam@mail.example",
                        "Opening hours",
                        "We are open from nine to five.",
                        "",
                        "",
                        null,
                        List.of()),
                FROM);
        bodies("support/first/", mail);
        assertThat(mail.headers()).isEmpty();
    }

    @Test
    void what_others_wrote_is_shown_and_not_obeyed() {
        MailMessage mail = AnswerLetter.compose(
                new AnswerDocument(
                        "answer.3@dropline",
                        Instant.EPOCH,
                        letterhead(),
                        "<img src=x>",
                        "sam@mail.example",
                        "Re: AW: hi\r\nBcc: everybody@mail.example",
                        "<script>alert(1)</script>",
                        "",
                        "javascript:alert(1)",
                        new AnswerDocument.Answered("<b>", Instant.EPOCH, "<style>*{}</style>"),
                        List.of()),
                FROM);
        assertThat(mail.html()).doesNotContain("<script", "<style>*", "javascript:");
        String whole = new String(MimeRenderer.render(mail), StandardCharsets.UTF_8);
        String headers = whole.substring(0, whole.indexOf("\r\n\r\n"));
        assertThat(headers).doesNotContain("\nBcc:").contains("Subject: Re: hi");
    }

    @Test
    void a_long_thread_keeps_its_end_and_the_same_answer_is_the_same_bytes() {
        List<String> ids =
                IntStream.range(0, 60).mapToObj(i -> "m" + i + "@mail.example").toList();
        MailMessage mail = AnswerLetter.compose(answer(ids), FROM);
        assertThat(mail.headers().get("References")).startsWith("<m40@").endsWith("<m59@mail.example>");
        assertThat(MimeRenderer.render(mail)).isEqualTo(MimeRenderer.render(AnswerLetter.compose(answer(ids), FROM)));
    }

    private static AnswerDocument answer(List<String> references) {
        return new AnswerDocument(
                "answer.1@dropline",
                Instant.parse("2026-11-27T16:20:00Z"),
                letterhead(),
                "Marisol Ortega",
                "marisol@mail.example",
                "AW: Re: Where is my sauna?",
                """
                Hello Marisol,

                it left our workshop this morning. The freight carrier calls you before it comes,
                so that somebody is at home.

                UPS 1Z999AA10123456784
                UPS 1Z999AA10123456785

                Best wishes
                Robin""",
                "#2817",
                "https://desk.example/track/4bW9q7Jd0eVYx2kM",
                new AnswerDocument.Answered(
                        "Marisol Ortega", Instant.parse("2026-11-27T09:05:00Z"), "Hello,\n\nwhere is my sauna?"),
                references);
    }

    private static AnswerDocument.Letterhead letterhead() {
        return new AnswerDocument.Letterhead("Hearth & Harbor", "help+k3v9@hearthharbor.example", "#0f766e");
    }

    private static void bodies(String folder, MailMessage mail) {
        Golden.matches(folder + "mail.html", mail.html());
        Golden.matches(folder + "mail.txt", mail.subject() + "\n\n" + mail.text());
    }
}
