package io.dropline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mail.MailMessage.Attachment;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

final class MimeRendererTest {
    private static final String TEXT = "Grüße\nשלום\n🚲 --=_mixed\n.\n" + "long ".repeat(400);

    @Test
    void the_same_message_is_the_same_bytes_wherever_and_whenever_it_is_rendered() {
        byte[] first = MimeRenderer.render(mail("Ann", "Subject"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(MimeRenderer.render(mail("Ann", "Subject"))).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(new String(first, StandardCharsets.US_ASCII))
                .contains("Message-ID: <po-1042@desk.example>\r\n", "Date: Tue, 1 Dec 2026 09:05:00 +0000\r\n");
    }

    @Test
    void reads_back_as_it_was_written() throws MessagingException, IOException {
        MimeMessage read = read(mail("אַבְרָהָם 🚲 Lévy", "Bestellung für 株式会社 🎁"));
        assertThat(read.getSubject()).isEqualTo("Bestellung für 株式会社 🎁");
        assertThat(((InternetAddress) read.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("אַבְרָהָם 🚲 Lévy");
        assertThat(((InternetAddress) read.getReplyTo()[0]).getAddress()).isEqualTo("help@merchant.example");
        assertThat(read.getHeader("X-Dropline-PO")).containsExactly("PO-1042");

        var mixed = (Multipart) read.getContent();
        var alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo(TEXT.replace("\n", "\r\n"));
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("PO-1042.bin");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(0, 13, 10, 46, -1);
    }

    @Test
    void every_line_ends_in_crlf_and_is_short_ascii() {
        String bytes = new String(
                MimeRenderer.render(mail("Ünal " + "x".repeat(300), "S".repeat(2000))), StandardCharsets.ISO_8859_1);
        assertThat(bytes.replace("\r\n", "")).doesNotContain("\r", "\n").matches("(?s)\\p{ASCII}*");
        assertThat(bytes.lines().filter(line -> !line.contains("S".repeat(900))))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void names_and_subjects_cannot_start_a_header() throws MessagingException {
        MimeMessage read = read(mail("Eve\r\nBcc: all@x.example", "Hi\r\nBcc: all@x.example\r\n\r\nbody\u2028x\u0000"));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getSubject()).isEqualTo("Hi Bcc: all@x.example body x");
    }

    @Test
    void what_cannot_stand_in_a_mail_is_said() {
        assertThatThrownBy(() -> MimeRenderer.render(to("eve@x.example\r\nBcc: all@x.example", "id@x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MimeRenderer.render(to("eve@x.example", "id>\r\nBcc: all@x.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message-ID");
    }

    private static MimeMessage read(MailMessage mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(MimeRenderer.render(mail)));
    }

    private static MailMessage to(String address, String messageId) {
        return new MailMessage(
                new MailAddress("", "orders@desk.example"),
                "",
                new MailAddress("", address),
                "S",
                messageId,
                Instant.EPOCH,
                "<p>x</p>",
                "x",
                List.of(),
                Map.of());
    }

    private static MailMessage mail(String name, String subject) {
        return new MailMessage(
                new MailAddress("Nordic & Söhne", "orders@desk.example"),
                "help@merchant.example",
                new MailAddress(name, "sales@supplier.example"),
                subject,
                "po-1042@desk.example",
                Instant.parse("2026-12-01T09:05:00Z"),
                "<p>Grüße</p>",
                TEXT,
                List.of(new Attachment("PO-1042.bin", "application/octet-stream", new byte[] {0, 13, 10, 46, -1})),
                Map.of("X-Dropline-PO", "PO-1042", "Auto-Submitted", "auto-generated"));
    }
}
