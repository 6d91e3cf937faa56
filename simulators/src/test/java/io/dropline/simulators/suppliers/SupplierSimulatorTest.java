package io.dropline.simulators.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Entry;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupplierSimulatorTest {
    private static final Behaviour PROMPT = Behaviour.prompt(Duration.ofMillis(10), Duration.ofMillis(10));

    private final Ledger ledger = Ledger.inMemory(Clock.systemUTC());
    private final MailSimulator mail =
            MailSimulator.start(MailOptions.defaults(ledger, Clock.systemUTC()).withoutStartTls());
    private final Portal portal = new Portal();

    @AfterEach
    void close() {
        mail.close();
        portal.close();
    }

    private SupplierSimulator supplier(Behaviour behaviour) {
        return SupplierSimulator.start(new SupplierOptions(
                List.of(new Supplier("Nordhus", "orders@nordhus.example", behaviour)),
                mail.mailbox(),
                1,
                ledger,
                Clock.systemUTC()));
    }

    @Test
    void acceptsAndShipsInTwoParcels() throws Exception {
        try (var nordhus = supplier(PROMPT.inParcels(2).by("USPS"))) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            assertThat(await("ship", 2)).hasSize(2);
        }
        assertThat(portal.posts.getFirst())
                .containsEntry("decision", "accept-later")
                .containsEntry("accepted-1", "4");
        assertThat(portal.posts.subList(1, 3)).allSatisfy(form -> {
            assertThat(form).containsEntry("carrier", "USPS").containsEntry("quantity-1", "2");
            assertThat(form.get("trackingNumber")).matches("940011[0-9]{16}");
        });
    }

    @Test
    void theSameMailTwiceIsOneOrderAndAnotherMailIsBoughtTwice() throws Exception {
        try (var nordhus = supplier(Behaviour.silent())) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            send("PO-7", "<1@x>");
            send("PO-7", "<2@x>");
            assertThat(ledger.ofPurchaseOrder("PO-7"))
                    .filteredOn(entry -> entry.simulator().equals("supplier"))
                    .extracting(Entry::kind)
                    .containsExactly("purchase-order", "same-mail", "bought-twice");
        }
    }

    @Test
    void rejectsWithAReasonAfterItsScannerOpenedEveryLink() throws Exception {
        try (var nordhus =
                supplier(PROMPT.saying(new Decision.Reject("Discontinued")).scanningLinks(2))) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            assertThat(await("acknowledge", 1)).hasSize(1);
        }
        assertThat(portal.looks).startsWith("GET", "GET", "HEAD", "GET", "GET", "HEAD");
        assertThat(portal.posts)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("decision", "reject")
                        .containsEntry("reason", "Discontinued")
                        .containsEntry("accepted-1", "0"));
    }

    @Test
    void backordersAndTakesAPart() throws Exception {
        try (var nordhus = supplier(PROMPT.saying(new Decision.Backorder(9)).neverShipping())) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            await("acknowledge", 1);
        }
        assertThat(portal.posts.getFirst())
                .containsEntry("accepted-1", "0")
                .containsEntry("backordered-1", "4")
                .hasEntrySatisfying(
                        "backorderUntil-1", until -> assertThat(until).matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void aLostAnswerIsNotSentTwice() throws Exception {
        portal.faults.next(1, "POST /s/po/ship", new Unkindness.AcceptThenDropAnswer());
        portal.faults.next(1, "POST /s/po/answer", new Unkindness.Refuse(503));
        try (var nordhus = supplier(PROMPT)) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            ledger.await(1, Duration.ofSeconds(10), entry -> entry.kind().equals("site-away"));
            assertThat(await("acknowledge", 1)).hasSize(1);
            assertThat(await("shipped-already", 1)).hasSize(1);
        }
        assertThat(portal.posts).hasSize(2);
    }

    private List<Entry> await(String kind, int count) throws InterruptedException {
        return ledger.await(count, Duration.ofSeconds(10), entry -> entry.kind().equals(kind));
    }

    @Test
    void aReminderIsNoSecondOrderAndAWishToCancelIsAnswered() throws Exception {
        try (var nordhus = supplier(PROMPT.neverShipping().onCancellation(OnCancellation.REFUSE))) {
            assertThat(nordhus.suppliers()).hasSize(1);
            send("PO-7", "<1@x>");
            await("acknowledge", 1);
            portal.wantsToCancel = true;
            send("PO-7", "<reminder@x>", "");
            assertThat(await("cancel", 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.fact("decision")).isEqualTo("refuse"));
        }
        assertThat(ledger.entries(entry -> entry.kind().equals("bought-twice"))).isEmpty();
        assertThat(ledger.entries(entry -> entry.kind().equals("about-order"))).hasSize(1);
    }

    private void send(String number, String messageId) throws MessagingException {
        send(number, messageId, number + ".csv");
    }

    private void send(String number, String messageId, String csv) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", mail.smtpHost());
        properties.put("mail.smtp.port", String.valueOf(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(new InternetAddress("desk@dropline.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("Orders@Nordhus.example"));
        message.setSubject("New purchase order " + number);
        message.setHeader("X-Dropline-PO", number);
        var html = new MimeBodyPart();
        html.setContent(
                "<p>Please <a href=\"" + portal.link().toString().replace("&", "&amp;") + "\">answer here</a></p>",
                "text/html; charset=utf-8");
        var parts = new MimeMultipart("mixed", html);
        if (!csv.isEmpty()) {
            var lines = new MimeBodyPart();
            lines.setContent("line,sku,quantity\r\n1,SAUNA-2P,4\r\n", "text/csv");
            lines.setFileName(csv);
            parts.addBodyPart(lines);
        }
        message.setContent(parts);
        Transport.send(message);
    }
}
