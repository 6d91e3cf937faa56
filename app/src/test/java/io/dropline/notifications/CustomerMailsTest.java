package io.dropline.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.mail.SmtpSettings;
import io.dropline.mail.SmtpTransport;
import io.dropline.mail.StartTls;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.mailroom.Outcome;
import io.dropline.notifications.CustomerMail.Delayed;
import io.dropline.notifications.CustomerMail.Delivered;
import io.dropline.notifications.CustomerMail.Item;
import io.dropline.notifications.CustomerMail.OrderCancelled;
import io.dropline.notifications.CustomerMail.OrderPreparing;
import io.dropline.notifications.CustomerMail.ParcelShipped;
import io.dropline.notifications.CustomerMail.Promise;
import io.dropline.notifications.CustomerMail.Refunded;
import io.dropline.platform.MerchantId;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every mail to a customer, word for word as it was approved; and its way through the outbox's document to the mailbox. */
final class CustomerMailsTest {
    private static final Promise FIRST = new Promise(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-03"));
    private static final Promise LATER = new Promise(LocalDate.parse("2026-12-09"), LocalDate.parse("2026-12-09"));
    private static final Item SAUNA =
            new Item("Barrel sauna for six", "Red cedar, 8 kW heater", 1, new BigDecimal("4890.0000"));
    private static final Item STONES = new Item("Sauna stones, 20 kg", "", 3, new BigDecimal("134.9700"));
    private static final List<String> SHIP_TO =
            List.of("Marisol Ortega", "4127 Fremont Ave N", "Seattle, WA 98103", "US");

    private static final Map<String, CustomerMail> NEWS = Map.of(
            "preparing", new OrderPreparing(List.of(SAUNA, STONES), new BigDecimal("5024.97"), FIRST, SHIP_TO),
            "preparing-bare", new OrderPreparing(List.of(SAUNA), new BigDecimal("4890"), null, List.of()),
            "shipped-part",
                    new ParcelShipped(
                            List.of(unpriced(STONES)),
                            "UPS",
                            "1Z999AA10123456784",
                            "https://www.ups.com/track?tracknum=1Z999AA10123456784&loc=en_US",
                            FIRST,
                            List.of(unpriced(SAUNA))),
            "shipped-last",
                    new ParcelShipped(List.of(unpriced(SAUNA)), "R+L Carriers", "I123456789", "", LATER, List.of()),
            "delayed", new Delayed(FIRST, LATER, "The carrier's lorry is held by snow on the pass."),
            "delivered", new Delivered(List.of(unpriced(SAUNA)), LocalDate.parse("2026-12-02"), List.of()),
            "cancelled", new OrderCancelled(List.of(SAUNA), "You asked us to.", new BigDecimal("4890.00")),
            "refunded",
                    new Refunded(
                            List.of(STONES),
                            new BigDecimal("12.0000"),
                            new BigDecimal("20.0000"),
                            new BigDecimal("126.9700"),
                            "The stones were not what you expected."),
            "refunded-shipping",
                    new Refunded(List.of(), new BigDecimal("12"), BigDecimal.ZERO, new BigDecimal("12"), ""));

    @ParameterizedTest
    @MethodSource("names")
    void says_what_was_approved(String name) {
        MailMessage mail =
                CustomerMailSender.compose(to("Marisol Ortega", "#0f766e", "USD"), news(name), "orders@desk.example");
        Golden.matches("customer/" + name + ".html", mail.html());
        Golden.matches("customer/" + name + ".txt", mail.subject() + "\n\n" + mail.text());
        assertThat(mail.replyTo()).isEqualTo("help@hearthharbor.example");
        assertThat(mail.from().name()).isEqualTo("Hearth & Harbor");
    }

    @Test
    void shows_money_in_the_currency_s_own_decimals_and_markup_as_text() {
        MailMessage mail = CustomerMailSender.compose(
                to("<script>alert('x')</script>", "red;background:url(x)", "JPY"),
                new OrderCancelled(
                        List.of(new Item("<b>{closing}</b> & {title}", "", 1, null)), "", new BigDecimal("12900.0000")),
                "orders@desk.example");
        assertThat(mail.html())
                .contains("¥12,900<", "&lt;b&gt;{closing}&lt;/b&gt; &amp; {title}", "&lt;script&gt;")
                .doesNotContain("<script", "url(x)", "12,900.0");
    }

    @ParameterizedTest
    @MethodSource("names")
    void goes_through_the_outbox_to_the_mailbox(String name) {
        Clock clock = Clock.systemUTC();
        var json = JsonMapper.builder().build();
        try (var server = MailSimulator.start(
                MailOptions.defaults(Ledger.inMemory(clock), clock).withoutStartTls())) {
            var sender = new CustomerMailSender(
                    json,
                    new SmtpTransport(() -> new SmtpSettings(
                            server.smtpHost(),
                            server.smtpPort(),
                            "",
                            "",
                            StartTls.OFF,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            "orders@desk.example")));
            UUID order = new UUID(1, 2);
            OutboxDraft draft = new CustomerMails(json)
                    .draft(new MerchantId(new UUID(0, 1)), order, to("Zoë 🚲 عبد", "#0f766e", "USD"), news(name))
                    .orElseThrow();
            assertThat(draft.subject()).isEqualTo("mail:" + draft.messageId());
            OutboxDocument document = claimed(draft);
            byte[] rendered = sender.render(document);
            assertThat(sender.render(document)).isEqualTo(rendered);
            assertThat(sender.send(document, rendered)).isInstanceOf(Outcome.Confirmed.class);
            assertThat(sender.seekEvidence(document, rendered)).isInstanceOf(Outcome.Unknown.class);
            var mail = server.mailbox().mails().getFirst();
            assertThat(mail.to()).containsExactly("marisol@mail.example");
            assertThat(mail.messageId()).isEqualTo("<shipped.1@desk.example>");
            assertThat(mail.open().header("To")).contains("Zoë 🚲 عبد");
            assertThat(mail.open().text())
                    .contains(
                            "https://desk.example/t/4bW9q7Jd0eVYx2kM".substring(0, name.equals("cancelled") ? 0 : 20));
        }
    }

    @Test
    void a_customer_without_an_address_gets_no_mail() {
        var nobody = new Addressing("m@x", Instant.EPOCH, "M", "", "", "N", " ", "#1", "USD", "");
        assertThat(new CustomerMails(JsonMapper.builder().build())
                        .draft(new MerchantId(new UUID(0, 1)), new UUID(1, 2), nobody, news("delayed")))
                .isEmpty();
    }

    static List<String> names() {
        return NEWS.keySet().stream().sorted().toList();
    }

    private static CustomerMail news(String name) {
        return Objects.requireNonNull(NEWS.get(name));
    }

    private static OutboxDocument claimed(OutboxDraft draft) {
        return new OutboxDocument(
                draft.merchant(),
                draft.id(),
                draft.lane(),
                draft.kind(),
                draft.subject(),
                draft.orderId(),
                draft.messageId(),
                draft.document(),
                draft.title(),
                1,
                Instant.EPOCH);
    }

    private static Item unpriced(Item item) {
        return new Item(item.title(), item.option(), item.quantity(), null);
    }

    private static Addressing to(String name, String accent, String currency) {
        return new Addressing(
                "shipped.1@desk.example",
                Instant.parse("2026-11-27T16:20:00Z"),
                "Hearth & Harbor",
                "help@hearthharbor.example",
                accent,
                name,
                "marisol@mail.example",
                "#2817",
                currency,
                "https://desk.example/t/4bW9q7Jd0eVYx2kM");
    }
}
