package io.dropline.channels.email.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.ClaimLetter.Owed;
import io.dropline.finance.letters.ClaimLetter.Purpose;
import io.dropline.finance.letters.Debtor;
import io.dropline.finance.letters.DisputeLetter;
import io.dropline.letter.Brand;
import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail to a supplier about money, word for word as it was approved. */
class AccountsMailsTest {
    private static final String FROM = "orders@desk.example";
    private static final Brand MERCHANT = new Brand("Hearth & Harbor", "help@hearthharbor.example", "#0f766e");
    private static final Debtor SUPPLIER =
            new Debtor("NORDIC", "Nordic Sauna Supply", "Ingrid Larsen", "accounts@nordicsauna.example");
    private static final Owed DENT = new Owed(
            "CL-1001",
            "PO-1042",
            "#2817",
            "Arrived damaged",
            "The barrel has a dent the size of a plate.",
            "USD",
            new BigDecimal("312.9000"),
            new BigDecimal("312.9000"),
            LocalDate.of(2026, 11, 27),
            LocalDate.of(2026, 12, 27));
    private static final Owed LOST = new Owed(
            "CL-1004",
            "PO-1050",
            "#2820",
            "Parcel lost",
            "UPS searched for it and could not find it.",
            "USD",
            new BigDecimal("85.5000"),
            new BigDecimal("45.5000"),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 30));

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aLetterAboutClaims(Purpose purpose) {
        List<Owed> claims = purpose == Purpose.OPENED ? List.of(DENT) : List.of(DENT, LOST);
        Instant at = Instant.parse(purpose == Purpose.OPENED ? "2026-11-27T16:00:00Z" : "2027-01-10T16:00:00Z");
        MailMessage mail = ClaimMail.compose(
                new ClaimLetter(
                        "c-1@desk.example",
                        at,
                        purpose,
                        MERCHANT,
                        SUPPLIER,
                        claims,
                        "https://desk.example/credit/t0k3n"),
                FROM);

        bodies("supplier/claims-" + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/", mail);
        assertThat(mail.to().address()).isEqualTo("accounts@nordicsauna.example");
        assertThat(mail.text()).contains("https://desk.example/credit/t0k3n");
    }

    @Test
    void aDisputeOfAnInvoice() {
        MailMessage mail = DisputeMail.compose(
                new DisputeLetter(
                        "d-1@desk.example",
                        Instant.parse("2026-11-28T08:00:00Z"),
                        MERCHANT,
                        SUPPLIER,
                        "INV-2026/0042",
                        LocalDate.of(2026, 11, 27),
                        "USD",
                        new BigDecimal("3300.0000"),
                        List.of("PO-1042"),
                        List.of(
                                "Line 1: 2 × Barrel sauna on PO-1042 invoiced, 1 shipped: 1 too many, $3,129.00.",
                                "Line 2: freight of $90.00 for PO-1042; $80.00 was agreed: $10.00 more."),
                        "We agreed on this by telephone with Aino."),
                FROM);

        bodies("supplier/invoice-dispute/", mail);
    }

    private static void bodies(String folder, MailMessage mail) {
        Golden.matches(folder + "mail.html", mail.html());
        Golden.matches(folder + "mail.txt", mail.subject() + "\n\n" + mail.text());
        assertThat(MimeRenderer.render(mail)).isEqualTo(MimeRenderer.render(mail));
    }
}
