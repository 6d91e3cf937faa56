package io.dropline.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.letter.Golden;
import io.dropline.mail.MailMessage;
import io.dropline.notifications.CustomerMail.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every mail about a return, word for word as it was approved, and as the outbox keeps it. */
final class ReturnMailsTest {
    private static final List<Item> STONES = List.of(new Item("Sauna stones, 20 kg", "It arrived damaged", 2, null));
    private static final List<String> DOCK =
            List.of("Nordic Sauna Supply, returns", "1 Dock Rd", "Minneapolis, MN 55401", "US");
    private static final LocalDate BY = LocalDate.parse("2026-12-16");
    private static final String PAGE = "https://desk.example/track/tttt/returns/RMA-1001";

    private static final Map<String, ReturnNews> NEWS = Map.of(
            "return-received", new ReturnNews.Received("RMA-1001", STONES),
            "return-authorized",
                    new ReturnNews.Authorized(
                            "RMA-1001",
                            STONES,
                            DOCK,
                            BY,
                            true,
                            "Unused and complete, in the packaging it came in",
                            PAGE,
                            false,
                            false),
            "return-authorized-label",
                    new ReturnNews.Authorized("RMA-1001", STONES, DOCK, BY, false, "", PAGE, true, true),
            "return-kept", new ReturnNews.Kept("RMA-1001", STONES, false),
            "return-kept-exchange", new ReturnNews.Kept("RMA-1001", STONES, true),
            "return-declined", new ReturnNews.Declined("RMA-1001", STONES, "It was made to measure.\nSee <our> terms."),
            "return-reminder", new ReturnNews.Reminder("RMA-1001", STONES, DOCK, BY, PAGE),
            "return-expired", new ReturnNews.Expired("RMA-1001", STONES));

    @ParameterizedTest
    @MethodSource("names")
    void says_what_was_approved(String name) {
        CustomerMail news = Objects.requireNonNull(NEWS.get(name));
        MailMessage mail = CustomerMailSender.compose(to(), news, "orders@desk.example");
        Golden.matches("customer/" + name + ".html", mail.html());
        Golden.matches("customer/" + name + ".txt", mail.subject() + "\n\n" + mail.text());
        assertThat(mail.html()).doesNotContain("<our>");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameWhenTheOutboxGivesItBack(String name) {
        JsonMapper json = JsonMapper.builder().build();
        CustomerMail news = Objects.requireNonNull(NEWS.get(name));
        String kept = json.writeValueAsString(new CustomerMailDocument(to(), news));
        assertThat(json.readValue(kept, CustomerMailDocument.class).mail()).isEqualTo(news);
    }

    static Stream<String> names() {
        return NEWS.keySet().stream().sorted();
    }

    private static Addressing to() {
        return new Addressing(
                "return.1@desk.example",
                Instant.parse("2026-12-02T15:00:00Z"),
                "Hearth & Harbor",
                "help@hearthharbor.example",
                "#0f766e",
                "Marisol Ortega",
                "marisol@mail.example",
                "#2817",
                "USD",
                "https://desk.example/track/tttt");
    }
}
