package io.dropline.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.ground.Web;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSimulatorTest {
    private final Ledger ledger = Ledger.inMemory(Clock.systemUTC());

    private MailSimulator start() {
        return MailSimulator.start(MailOptions.defaults(ledger, Clock.systemUTC()));
    }

    @Test
    void aMailSentWithStartTlsAndAuthenticationIsKeptWhole() throws Exception {
        var options = MailOptions.defaults(ledger, Clock.systemUTC()).withUser("shop", "geheim");
        try (var server = MailSimulator.start(options)) {
            assertThat(server.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
            send(server, "shop", "geheim", "Purchase order PO-1042");
            var mail = server.mailbox().mails().getFirst();
            assertThat(mail.to()).containsExactly("orders@nordhus.example");
            assertThat(mail.messageId()).isEqualTo("<po-1042@dropline.example>");
            assertThat(mail.open().text()).contains("Guten Tag, Ümläut").contains("\n.a dot at the beginning");
            assertThat(mail.open().html()).contains("<b>");
            assertThat(mail.open().attachments())
                    .extracting(Opened.Attachment::name, Opened.Attachment::type)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("lines.csv", "text/csv"));
            assertThat(ledger.ofPurchaseOrder("PO-1042"))
                    .hasSize(1)
                    .allSatisfy(entry ->
                            assertThat(entry.sha256()).isEqualTo(mail.raw().sha256()));
            assertThat(Web.json(Web.get(server.uri().resolve("/api/mails?to=nordhus")))
                            .at("/0/subject")
                            .asString())
                    .isEqualTo("Purchase order PO-1042");
        }
    }

    @Test
    void mailsAreReadOnPages() throws Exception {
        try (var server = start()) {
            send(server, "", "", "<script>alert(1)</script>");
            assertThat(Web.get(server.uri()).body())
                    .contains("orders@nordhus.example")
                    .doesNotContain("<script>alert");
            assertThat(Web.get(server.uri().resolve("/mails/1")).body())
                    .contains("sandbox=", "lines.csv")
                    .doesNotContain("<script>alert");
            var body = Web.get(server.uri().resolve("/mails/1/body"));
            assertThat(body.body()).contains("<b>Order</b>");
            assertThat(body.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(Web.get(server.uri().resolve("/mails/1/parts/0")).body()).contains("SAUNA-2P");
            assertThat(Web.get(server.uri().resolve("/mails/1?view=text")).body())
                    .contains("Ümläut");
            assertThat(Web.get(server.uri().resolve("/mails/99")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var options = MailOptions.defaults(ledger, Clock.systemUTC()).withUser("shop", "geheim");
        try (var server = MailSimulator.start(options)) {
            assertThatThrownBy(() -> send(server, "shop", "falsch", "x")).isInstanceOf(MessagingException.class);
            assertThat(server.mailbox().mails()).isEmpty();
        }
    }

    @Test
    void theAmbiguousEndIsAnErrorToTheSenderAndAMailInTheBox() {
        try (var server = start()) {
            server.faults().next(1, "END orders@nordhus", new Unkindness.AcceptThenDropAnswer());
            assertThatThrownBy(() -> send(server, "", "", "PO-1")).isInstanceOf(MessagingException.class);
            assertThat(server.mailbox().mails()).hasSize(1);
        }
    }

    @Test
    void refusalsAndLostConnectionsKeepNothing() {
        try (var server = start()) {
            for (String step : new String[] {"CONNECT", "MAIL", "RCPT", "DATA", "END"}) {
                server.faults().next(1, step, new Unkindness.Refuse(step.equals("CONNECT") ? 421 : 451));
                assertThatThrownBy(() -> send(server, "", "", step)).as(step).isInstanceOf(MessagingException.class);
                server.faults().next(1, step, new Unkindness.DropBeforeRead());
                assertThatThrownBy(() -> send(server, "", "", step)).as(step).isInstanceOf(MessagingException.class);
            }
            assertThat(server.mailbox().mails()).isEmpty();
            assertThat(server.faults().isEmpty()).isTrue();
        }
    }

    @Test
    void aServerThatHangsLetsTheSenderRunIntoItsTimeout() throws Exception {
        try (var server = start()) {
            server.faults().next(1, "END", new Unkindness.Hang(Duration.ofSeconds(20)));
            assertThatThrownBy(() -> send(server, "", "", "hang")).isInstanceOf(MessagingException.class);
            server.faults().next(1, "END", new Unkindness.Slow(Duration.ofMillis(50)));
            send(server, "", "", "slow");
            assertThat(server.mailbox().mails()).hasSize(1);
        }
    }

    private static void send(MailSimulator server, String user, String password, String subject)
            throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.smtpHost());
        properties.put("mail.smtp.port", String.valueOf(server.smtpPort()));
        properties.put("mail.smtp.timeout", "1500");
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.starttls.required", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.ssl.trust", "*");
        var session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
        var text = new MimeBodyPart();
        text.setText("Guten Tag, Ümläut\r\n.a dot at the beginning\r\n", "utf-8");
        var html = new MimeBodyPart();
        html.setContent("<p><b>Order</b></p>", "text/html; charset=utf-8");
        var csv = new MimeBodyPart();
        csv.setContent("line,sku\r\n1,SAUNA-2P\r\n", "text/csv");
        csv.setFileName("lines.csv");
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<po-1042@dropline.example>");
            }
        };
        message.setFrom(new InternetAddress("desk@dropline.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("orders@nordhus.example"));
        message.setSubject(subject, "utf-8");
        message.setContent(new MimeMultipart("mixed", text, html, csv));
        Transport.send(message);
    }
}
