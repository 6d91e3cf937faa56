package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.mail.StoredMail;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Words for conversations and the mails in them, beside those of the desk. */
final class ThreadDesk {
    private final Desk desk;
    private final Conversations conversations;

    ThreadDesk(Desk desk) {
        this.desk = desk;
        this.conversations = desk.house.bean(Conversations.class);
    }

    Conversation only() {
        List<UUID> all = desk.facts("select id::text from conversation where merchant_id = ? order by number").stream()
                .map(UUID::fromString)
                .toList();
        assertThat(all).hasSize(1);
        return conversations.find(desk.merchant, all.getFirst()).orElseThrow();
    }

    String state(Conversation conversation) {
        return conversations
                .find(desk.merchant, conversation.id())
                .orElseThrow()
                .state()
                .name();
    }

    List<String> texts() {
        return desk.facts("select body from conversation_message where merchant_id = ? order by at, id");
    }

    String customer() {
        return desk.facts("select email from customer_order where merchant_id = ? order by placed_at desc limit 1")
                .getFirst();
    }

    StoredMail newestTo(String address) {
        return desk.house.mail.mailbox().mails(address, "").getFirst();
    }

    static String id(String name) {
        return "Message-ID: <" + name + "@mail.example>";
    }

    static <T> T good(Optional<Saved<T>> saved) {
        return switch (saved.orElseThrow()) {
            case Saved.Done<T>(T value) -> value;
            case Saved.Wrong<T> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    static <T> List<String> problems(Optional<Saved<T>> saved) {
        return switch (saved.orElseThrow()) {
            case Saved.Done<T> done -> List.of();
            case Saved.Wrong<T> wrong ->
                wrong.problems().stream().map(FieldProblem::message).toList();
        };
    }
}
