package io.dropline.customer;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.support.Arrival;
import io.dropline.support.Channel;
import io.dropline.support.Conversations;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what customers write on pages into conversations. */
@Component
class QuestionHandler implements InboxHandler {
    private record Asker(String name, String email, String number) {}

    private final Conversations conversations;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    QuestionHandler(Conversations conversations, JdbcTemplate jdbc, JsonMapper json) {
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Questioning.ABOUT_ORDER, Questioning.CONTACT);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        Map<UUID, Asker> askers = askers(
                merchant,
                batch.stream()
                        .filter(document -> document.kind().equals(Questioning.ABOUT_ORDER))
                        .map(document ->
                                read(document, Questioning.Question.class).order())
                        .distinct()
                        .toList());
        conversations.arrived(
                merchant,
                batch.stream()
                        .map(document -> document.kind().equals(Questioning.ABOUT_ORDER)
                                ? question(document, read(document, Questioning.Question.class), askers)
                                : contact(document, read(document, Questioning.Contact.class)))
                        .toList());
    }

    private static Arrival question(InboxDocument document, Questioning.Question question, Map<UUID, Asker> askers) {
        Asker asker = askers.get(question.order());
        if (asker == null) {
            throw new UnreadableDocument("There is no order " + question.order());
        }
        return arrival(
                document,
                Channel.TRACKING_PAGE,
                new Arrival.Writer(asker.name(), asker.email()),
                "Question about order " + asker.number(),
                question.text(),
                new Arrival.About(question.order(), null, ""));
    }

    private static Arrival contact(InboxDocument document, Questioning.Contact contact) {
        return arrival(
                document,
                Channel.CONTACT_FORM,
                new Arrival.Writer(contact.name(), contact.email().toLowerCase(Locale.ROOT)),
                contact.orderNumber().isEmpty()
                        ? "Question of " + contact.name()
                        : "Question about order " + contact.orderNumber(),
                contact.text(),
                new Arrival.About(null, null, contact.orderNumber()));
    }

    private static Arrival arrival(
            InboxDocument document,
            Channel channel,
            Arrival.Writer writer,
            String subject,
            String text,
            Arrival.About about) {
        return new Arrival(
                channel,
                Arrival.Kind.WRITTEN,
                document.id(),
                document.receivedAt(),
                writer,
                subject,
                text,
                "",
                List.of(),
                about,
                Arrival.Answers.NOTHING,
                Arrival.Landing.HOUSE);
    }

    private Map<UUID, Asker> askers(MerchantId merchant, List<UUID> orders) {
        Map<UUID, Asker> askers = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.query(
                    "select id, customer_name, lower(email) as email, number from customer_order where merchant_id = ? and id = any(?)",
                    Columns.of(orders).value(merchant.value()).uuid(id -> id),
                    row -> {
                        askers.put(
                                Moments.uuid(row, "id"),
                                new Asker(
                                        row.getString("customer_name"),
                                        row.getString("email"),
                                        row.getString("number")));
                    });
        }
        return askers;
    }

    private <T> T read(InboxDocument document, Class<T> type) {
        try {
            return json.readValue(document.body(), type);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what our pages send: " + e.getOriginalMessage(), e);
        }
    }
}
