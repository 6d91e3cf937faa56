package io.dropline.finance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountingCsvTest {
    @Test
    void anExportIsWordForWordAsItWasApproved() {
        byte[] made = AccountingCsv.write(
                "EX-1001",
                List.of(
                        new ExportedPaper(
                                "invoice",
                                "NORDIC",
                                "Nordic Sauna Supply",
                                "INV-2026/0042",
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 12, 20),
                                "USD",
                                new BigDecimal("1625.0000"),
                                "PO-1001 PO-1002",
                                "robin@example.com"),
                        new ExportedPaper(
                                "invoice",
                                "EVIL",
                                "=HYPERLINK(\"http://evil.example\")",
                                "+1-2",
                                LocalDate.of(2026, 11, 21),
                                LocalDate.of(2026, 11, 21),
                                "JPY",
                                new BigDecimal("12900"),
                                "",
                                "Dropline"),
                        new ExportedPaper(
                                "credit",
                                "NORDIC",
                                "Nordic Sauna Supply, Ltd.",
                                "CM-7",
                                LocalDate.of(2026, 11, 23),
                                null,
                                "USD",
                                new BigDecimal("-120.5000"),
                                "CL-1001",
                                "Nordic Sauna Supply")));

        String text = new String(made, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff").contains("'=HYPERLINK", "'+1-2");
        Golden.matches("accounting/export.csv", text);
    }
}
