package io.dropline.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mail.SmtpSettings;
import io.dropline.mail.SmtpTransport;
import io.dropline.mail.StartTls;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.mailroom.Outcome;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.PurchaseOrderChannel;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.QuestionDocument;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import io.dropline.simulators.mail.PurchaseOrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class EmailSenderTest {
    private static final MerchantId MERCHANT = new MerchantId(new UUID(0, 1));
    private static final PurchaseOrderChannel.Envelope ENVELOPE =
            new PurchaseOrderChannel.Envelope(new UUID(0, 3), new UUID(0, 4));
    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final EmailChannel channel = new EmailChannel(json);
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
    @ValueSource(strings = {"po.email", "po.cancel.email", "po.reminder.email", "po.link.email", "po.question.email"})
    void every_kind_is_read_from_json_rendered_alike_and_delivered(String kind) {
        OutboxDocument document = document(kind);
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
    void a_mail_from_before_there_was_a_server_leaves_with_the_address_it_has_then() {
        var here = new AtomicReference<>(settings(""));
        var waiting = new EmailSender(json, new SmtpTransport(here::get));
        OutboxDocument document = document("po.email");
        byte[] rendered = waiting.render(document);
        assertThat(waiting.send(document, rendered)).isInstanceOf(Outcome.NotSent.class);
        here.set(settings(server.smtpHost()));
        assertThat(waiting.send(document, rendered)).isInstanceOf(Outcome.Confirmed.class);
        var mail = server.mailbox().mails().getFirst();
        assertThat(mail.open().header("From")).contains("<" + Orders.FROM + ">");
        assertThat(mail.raw().toArray()).isEqualTo(sender.render(document));
    }

    @Test
    void what_became_of_a_mail_is_never_claimed_to_be_known() {
        assertThat(sender.seekEvidence(document("po.email"), new byte[0])).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_document_that_cannot_be_read_says_so() {
        assertThatThrownBy(() -> sender.render(claimed("po.email", "{\"number\":7,\"lines\":{}}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_on_one_purchase_order_goes_in_order_and_each_under_its_own_id() {
        var drafts = List.of(
                channel.issue(MERCHANT, ENVELOPE, Orders.everyday()),
                channel.remind(MERCHANT, ENVELOPE, Orders.everyday(), AT),
                channel.remind(MERCHANT, ENVELOPE, Orders.everyday(), AT.plusSeconds(1)),
                channel.requestCancel(MERCHANT, ENVELOPE, Orders.everyday(), "", AT));
        assertThat(drafts).extracting(OutboxDraft::lane).containsOnly("mail");
        assertThat(drafts).extracting(OutboxDraft::subject).containsOnly("po:" + ENVELOPE.purchaseOrderId());
        assertThat(drafts).extracting(OutboxDraft::messageId).doesNotHaveDuplicates();
    }

    private SmtpSettings settings(String host) {
        return new SmtpSettings(
                host,
                server.smtpPort(),
                "",
                "",
                StartTls.OFF,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Orders.FROM);
    }

    private OutboxDocument document(String kind) {
        PurchaseOrderDocument order = Orders.everyday();
        return switch (kind) {
            case "po.email" -> claimed(channel.issue(MERCHANT, ENVELOPE, order));
            case "po.cancel.email" -> claimed(channel.requestCancel(MERCHANT, ENVELOPE, order, "", AT));
            case "po.reminder.email" -> claimed(channel.remind(MERCHANT, ENVELOPE, order, AT));
            case "po.link.email" -> claimed(channel.renewLink(MERCHANT, ENVELOPE, order, AT));
            default ->
                claimed(
                        kind,
                        json.writeValueAsString(new QuestionDocument(
                                "q@x",
                                AT,
                                order.number(),
                                order.orderNumber(),
                                order.merchant(),
                                order.supplier(),
                                "Why?",
                                "https://x.example")));
        };
    }

    private static OutboxDocument claimed(OutboxDraft draft) {
        return claimed(draft.kind(), draft.document());
    }

    private static OutboxDocument claimed(String kind, String facts) {
        return new OutboxDocument(
                MERCHANT,
                new UUID(0, 2),
                "mail",
                kind,
                ENVELOPE.subject(),
                null,
                "m@x",
                facts,
                "title",
                1,
                Instant.EPOCH);
    }
}
