package io.dropline.support.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The evidence about an order, word for word as it was approved. */
class DisputePaperTest {
    @Test
    void all_that_is_known_of_an_order() throws IOException {
        byte[] pdf = DisputePaper.print(facts());
        Golden.keep("support/evidence.pdf", pdf);
        Golden.matches("support/evidence.pdf.txt", textOf(pdf));
        assertThat(DisputePaper.print(facts()))
                .as("the same facts are the same bytes")
                .isEqualTo(pdf);
    }

    private static DisputeFacts facts() {
        return new DisputeFacts(
                "Hearth & Harbor",
                "help@hearthharbor.example",
                "#2817",
                "gid://shopify/Order/5514392",
                "Hearth & Harbor US",
                Instant.parse("2027-01-12T10:00:00Z"),
                Instant.parse("2026-11-27T16:20:00Z"),
                Instant.parse("2026-11-27T16:20:05Z"),
                "PAID",
                "USD",
                new DisputeFacts.Sums(
                        new BigDecimal("5024.97"),
                        new BigDecimal("100"),
                        BigDecimal.ZERO,
                        new BigDecimal("410.12"),
                        new BigDecimal("5335.09")),
                "Marisol Ortega",
                "marisol@mail.example",
                "+1 206 555 0143",
                List.of("Marisol Ortega", "4127 Fremont Ave N", "Seattle, WA 98103", "US"),
                "US",
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-03"),
                List.of(
                        new DisputeFacts.Item("Barrel sauna for six", "SAUNA-6", 1, 0, new BigDecimal("4890")),
                        new DisputeFacts.Item("Sauna stones, 20 kg", "STONES", 4, 1, new BigDecimal("44.99"))),
                List.of(
                        new DisputeFacts.Parcel(
                                "UPS",
                                "1Z999AA10123456784",
                                "https://www.ups.com/track?tracknum=1Z999AA10123456784",
                                "DELIVERED",
                                LocalDate.parse("2026-11-28"),
                                Instant.parse("2026-12-02T18:42:00Z"),
                                List.of("1 × Barrel sauna for six"),
                                List.of(
                                        new DisputeFacts.Scan(
                                                Instant.parse("2026-11-28T20:10:00Z"),
                                                "Picked up",
                                                "Minneapolis, MN",
                                                "easypost"),
                                        new DisputeFacts.Scan(
                                                Instant.parse("2026-12-02T18:42:00Z"),
                                                "Delivered, signed by M ORTEGA",
                                                "Seattle, WA",
                                                "easypost"))),
                        new DisputeFacts.Parcel(
                                "FedEx",
                                "449044304137821",
                                null,
                                "IN_TRANSIT",
                                LocalDate.parse("2026-11-29"),
                                null,
                                List.of("3 × Sauna stones, 20 kg"),
                                List.of())),
                List.of(
                        new DisputeFacts.Mail(
                                "Mail to marisol@mail.example: Your order #2817 is on its way",
                                "shipped.1@dropline",
                                Instant.parse("2026-11-28T20:11:00Z"),
                                Instant.parse("2026-11-28T20:11:02Z"),
                                "CONFIRMED",
                                "250 2.0.0 OK queued as 4bW9q7"),
                        new DisputeFacts.Mail(
                                "Answer to marisol@mail.example: Re: Where is it?",
                                "answer.1@dropline",
                                Instant.parse("2026-12-03T09:00:00Z"),
                                null,
                                "NEEDS_DECISION",
                                "")),
                List.of(
                        new DisputeFacts.Said(
                                Instant.parse("2026-12-02T21:00:00Z"),
                                "Marisol Ortega <marisol@mail.example>",
                                "MAIL",
                                false,
                                "It is here, and it is beautiful.\n\nWhere are the stones?"),
                        new DisputeFacts.Said(
                                Instant.parse("2026-12-03T09:00:00Z"), "Robin", "MAIL", true, "They come on Friday.")),
                List.of(
                        new DisputeFacts.Happened(
                                Instant.parse("2026-11-27T16:20:02Z"),
                                "Store",
                                "Order #2817 was placed for $5,335.09."),
                        new DisputeFacts.Happened(
                                Instant.parse("2026-12-02T18:42:00Z"),
                                "UPS",
                                "Parcel 1Z999AA10123456784 is delivered.")));
    }

    private static String textOf(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        return IntStream.rangeClosed(1, reader.getNumberOfPages())
                .mapToObj(page -> {
                    try {
                        return extractor.getTextFromPage(page).strip();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .collect(Collectors.joining("\n--- page ---\n", "", "\n"));
    }
}
