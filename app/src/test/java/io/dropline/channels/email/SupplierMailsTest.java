package io.dropline.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.channels.email.papers.PackingSlip;
import io.dropline.channels.email.papers.PurchaseOrderPaper;
import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.InquiryDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.QuestionDocument;
import io.dropline.purchasing.ReminderDocument;
import io.dropline.purchasing.ShipReminderDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Every mail to a supplier, word for word as it was approved. */
final class SupplierMailsTest {
    @ParameterizedTest
    @CsvSource({"everyday", "faraway", "long"})
    void a_purchase_order_is_the_same_facts_in_every_form(String name) throws IOException {
        MailMessage mail = PurchaseOrderMail.compose(order(name), Orders.FROM);
        String folder = "supplier/" + name + "/";
        bodies(folder, mail);
        assertThat(mail.attachments())
                .extracting(MailMessage.Attachment::fileName)
                .containsExactly("PO-1042.pdf", "PO-1042-packing-slip.pdf", "PO-1042.csv");
        for (var attachment : mail.attachments()) {
            if (attachment.contentType().equals("application/pdf")) {
                Golden.keep(folder + attachment.fileName(), attachment.bytes());
                Golden.matches(folder + attachment.fileName() + ".txt", textOf(attachment.bytes()));
            } else {
                Golden.matches(folder + attachment.fileName(), new String(attachment.bytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(mail.headers()).containsEntry("X-Dropline-PO", "PO-1042");
    }

    @Test
    void a_request_to_cancel() {
        bodies(
                "supplier/cancellation/",
                CancellationMail.compose(
                        new CancellationDocument(
                                "c-1@desk.example",
                                Instant.parse("2026-11-28T08:00:00Z"),
                                "The customer changed their mind.",
                                Orders.everyday()),
                        Orders.FROM));
    }

    @Test
    void a_reminder() {
        MailMessage mail = ReminderMail.compose(
                new ReminderDocument("r-1@desk.example", Instant.parse("2026-11-29T08:00:00Z"), Orders.everyday()),
                Orders.FROM);
        bodies("supplier/reminder/", mail);
        assertThat(mail.headers()).containsEntry("In-Reply-To", "<po-1042.7f3a@desk.example>");
    }

    @Test
    void a_reminder_of_goods_that_should_have_left() {
        MailMessage mail = ShipReminderMail.compose(
                new ShipReminderDocument(
                        "l-1@desk.example",
                        Instant.parse("2026-12-02T05:00:00Z"),
                        LocalDate.parse("2026-12-01"),
                        Orders.everyday()),
                Orders.FROM);
        bodies("supplier/late/", mail);
        assertThat(mail.headers()).containsEntry("In-Reply-To", "<po-1042.7f3a@desk.example>");
    }

    @Test
    void a_purchase_order_says_where_its_day_was_agreed() throws IOException {
        PurchaseOrderDocument order = Orders.agreed();
        bodies("supplier/agreed/", PurchaseOrderMail.compose(order, Orders.FROM));
        assertThat(textOf(PurchaseOrderPaper.print(order))).contains("Ship by, as agreed");
    }

    @Test
    void a_question_goes_to_the_merchant_and_the_reply_to_the_supplier() {
        PurchaseOrderDocument order = Orders.everyday();
        MailMessage mail = QuestionForwardMail.compose(
                new QuestionDocument(
                        "q-1@desk.example",
                        Instant.parse("2026-11-28T09:30:00Z"),
                        order.number(),
                        order.orderNumber(),
                        order.merchant(),
                        order.supplier(),
                        "Is there a fork lift at the customer's?\nThe crate weighs 410 kg.",
                        "https://desk.example/purchase-orders/PO-1042"),
                Orders.FROM);
        bodies("supplier/question/", mail);
        assertThat(mail.to().address()).isEqualTo("help@hearthharbor.example");
        assertThat(mail.replyTo()).isEqualTo("orders@nordicsauna.example");
    }

    @Test
    void an_inquiry_brings_the_question_and_a_place_to_answer_it() {
        MailMessage mail = InquiryMail.compose(
                new InquiryDocument(
                        "inquiry.1@dropline",
                        Instant.parse("2026-11-28T09:30:00Z"),
                        "Has it left your dock?\nThe carrier has not scanned it yet.",
                        "help+k3v9@hearthharbor.example",
                        List.of("po-1042.7f3a@desk.example", "kaisa.1@nordic.example"),
                        Orders.everyday()),
                Orders.FROM);
        bodies("supplier/inquiry/", mail);
        assertThat(mail.replyTo()).isEqualTo("help+k3v9@hearthharbor.example");
        assertThat(mail.headers())
                .containsEntry("In-Reply-To", "<kaisa.1@nordic.example>")
                .containsEntry("References", "<po-1042.7f3a@desk.example> <kaisa.1@nordic.example>");
    }

    @Test
    void an_inquiry_in_a_long_thread_keeps_its_end() {
        List<String> ids = IntStream.range(0, 60)
                .mapToObj(i -> "m" + i + "@nordic.example")
                .toList();
        MailMessage mail = InquiryMail.compose(
                new InquiryDocument(
                        "inquiry.2@dropline",
                        Instant.parse("2026-11-28T09:30:00Z"),
                        "And now?",
                        "help+k3v9@hearthharbor.example",
                        ids,
                        Orders.everyday()),
                Orders.FROM);
        assertThat(mail.headers()).containsEntry("In-Reply-To", "<m59@nordic.example>");
        assertThat(mail.headers().get("References"))
                .startsWith("<m40@nordic.example> <m41@")
                .endsWith("<m59@nordic.example>");
    }

    @Test
    void the_packing_slip_shows_neither_price_nor_supplier() throws IOException {
        assertThat(textOf(PackingSlip.print(Orders.everyday())))
                .contains("Hearth & Harbor", "#2817", "Marisol Ortega", "help@hearthharbor.example")
                .doesNotContain("$", "3129", "3,129", "28.5", "Nordic", "NSS-");
    }

    @Test
    void the_same_order_is_the_same_bytes_also_when_many_are_written_at_once() {
        byte[] first = MimeRenderer.render(PurchaseOrderMail.compose(Orders.faraway(), Orders.FROM));
        assertThat(IntStream.range(0, 24)
                        .parallel()
                        .mapToObj(_ -> MimeRenderer.render(PurchaseOrderMail.compose(Orders.faraway(), Orders.FROM))))
                .allSatisfy(again -> assertThat(again).isEqualTo(first));
    }

    private static PurchaseOrderDocument order(String name) {
        return switch (name) {
            case "everyday" -> Orders.everyday();
            case "faraway" -> Orders.faraway();
            default -> Orders.ofLines(45);
        };
    }

    private static void bodies(String folder, MailMessage mail) {
        Golden.matches(folder + "mail.html", mail.html());
        Golden.matches(folder + "mail.txt", mail.subject() + "\n\n" + mail.text());
        assertThat(MimeRenderer.render(mail)).isEqualTo(MimeRenderer.render(mail));
    }

    private static String textOf(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        return IntStream.rangeClosed(1, reader.getNumberOfPages())
                .mapToObj(page -> {
                    try {
                        return extractor.getTextFromPage(page).strip();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .collect(Collectors.joining("\n--- page ---\n", "", "\n"));
    }
}
