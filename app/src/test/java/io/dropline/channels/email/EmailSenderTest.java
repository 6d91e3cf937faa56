package io.dropline.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mail.SmtpSettings;
import io.dropline.mail.SmtpTransport;
import io.dropline.mail.StartTls;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.QuestionDocument;
import io.dropline.purchasing.ReminderDocument;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import io.dropline.simulators.mail.PurchaseOrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class EmailSenderTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final MailSimulator server =
            MailSimulator.start(MailOptions.defaults(Ledger.inMemory(Clock.systemUTC()), Clock.systemUTC())
                    .withoutStartTls());
    private final EmailSender sender = new EmailSender(
            json,
            new SmtpTransport(() -> new SmtpSettings(
                    server.smtpHost(),
                    server.smtpPort(),
                    "",
                    "",
                    StartTls.OFF,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Orders.FROM)));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"po.email", "po.cancel.email", "po.reminder.email", "po.question.email"})
    void every_kind_is_read_from_json_rendered_alike_and_delivered(String kind) {
        OutboxDocument document = document(kind, json.writeValueAsString(facts(kind)));
        byte[] rendered = sender.render(document);
        assertThat(sender.render(document)).isEqualTo(rendered);
        assertThat(sender.send(document, rendered)).isInstanceOf(Outcome.Confirmed.class);
        var mail = server.mailbox().mails().getFirst();
        assertThat(mail.raw().toArray()).isEqualTo(rendered);
        assertThat(PurchaseOrderNumber.in(mail.open())).contains("PO-1042");
        assertThat(mail.to())
                .containsExactly(
                        kind.equals("po.question.email") ? "help@hearthharbor.example" : "orders@nordicsauna.example");
        assertThat(sender.kinds()).contains(kind);
    }

    @Test
    void what_became_of_a_mail_is_never_claimed_to_be_known() {
        assertThat(sender.seekEvidence(document("po.email", "{}"), new byte[0])).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_document_that_cannot_be_read_says_so() {
        assertThatThrownBy(() -> sender.render(document("po.email", "{\"number\":7,\"lines\":{}}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Object facts(String kind) {
        PurchaseOrderDocument order = Orders.everyday();
        Instant at = Instant.parse("2026-11-29T08:00:00Z");
        return switch (kind) {
            case "po.cancel.email" -> new CancellationDocument("c@x", at, "", order);
            case "po.reminder.email" -> new ReminderDocument("r@x", at, order);
            case "po.question.email" ->
                new QuestionDocument(
                        "q@x",
                        at,
                        order.number(),
                        order.orderNumber(),
                        order.merchant(),
                        order.supplier(),
                        "Why?",
                        "https://x.example");
            default -> order;
        };
    }

    private static OutboxDocument document(String kind, String facts) {
        return new OutboxDocument(
                new MerchantId(new UUID(0, 1)),
                new UUID(0, 2),
                "mail",
                kind,
                "po:1",
                null,
                "m@x",
                facts,
                "title",
                1,
                Instant.EPOCH);
    }
}
