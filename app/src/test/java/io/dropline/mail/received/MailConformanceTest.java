package io.dropline.mail.received;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.stores.shopify.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Real mails, with all that real programs do to them. */
class MailConformanceTest {
    @Test
    void real_mails_are_read() throws IOException {
        for (Path file : Samples.files("supplier-emails", ".*\\.eml")) {
            ReceivedMail mail = MailReader.read(Files.readAllBytes(file));
            assertThat(mail.fromEmail()).as(file.toString()).contains("@");
            assertThat(mail.subject()).as(file.toString()).isNotBlank().doesNotContain("=?");
            assertThat(mail.text() + mail.quoted())
                    .as(file.toString())
                    .hasSizeGreaterThan(40)
                    .doesNotContain("<td", "<style", "{color", "&nbsp;", "cannot be read");
        }
    }
}
