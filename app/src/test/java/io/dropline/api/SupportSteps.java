package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Merchants;
import io.dropline.platform.MerchantId;
import io.dropline.support.Arrival;
import io.dropline.support.Channel;
import io.dropline.support.Conversations;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Conversations by program. */
final class SupportSteps {
    private final ApiClient api;
    private final ServedApi served;
    private String conversation = "";

    SupportSteps(ApiClient api, ServedApi served) {
        this.api = api;
        this.served = served;
    }

    void mailbox() {
        api.put("/mailboxes/help@hearth.example", "{\"host\":\"imap.hearth.example\"}")
                .blames("password");
        api.put("/mailboxes/nobody", "{\"host\":\"imap.hearth.example\",\"password\":\"s\"}")
                .blames("address");
        JsonNode box = api.put(
                        "/mailboxes/help@hearth.example",
                        "{\"host\":\"imap.hearth.example\",\"password\":\"the secret word\"}")
                .good();
        assertThat(box.toString()).doesNotContain("the secret word");
        assertThat(box.get("port").asInt()).isEqualTo(993);
        api.put("/mailboxes/help@hearth.example", "{\"host\":\"elsewhere.example\"}")
                .blames("password");
        String id = box.get("id").asString();
        assertThat(api.post("/mailboxes/" + id + "/pause", "")
                        .good()
                        .get("paused")
                        .asBoolean())
                .isTrue();
        assertThat(api.post("/mailboxes/" + id + "/resume", "")
                        .good()
                        .get("paused")
                        .asBoolean())
                .isFalse();
        assertThat(api.get("/mailboxes").good().get("items").size()).isEqualTo(1);
        api.call("DELETE", "/mailboxes/" + id, "application/json", "").good();
        assertThat(api.call("DELETE", "/mailboxes/" + id, "application/json", "")
                        .status())
                .isEqualTo(404);
    }

    void conversation(UUID order) {
        MerchantId merchant = served.bean(Merchants.class).all().getFirst().id();
        conversation = Objects.requireNonNull(served.bean(Conversations.class)
                        .arrived(
                                merchant,
                                List.of(new Arrival(
                                        Channel.TRACKING_PAGE,
                                        Arrival.Kind.WRITTEN,
                                        null,
                                        Instant.now(),
                                        new Arrival.Writer("Maya", "maya@mail.example"),
                                        "Where is it?",
                                        "Hello?",
                                        "",
                                        List.of(),
                                        new Arrival.About(order, null, ""),
                                        Arrival.Answers.NOTHING,
                                        Arrival.Landing.HOUSE)))
                        .getFirst())
                .toString();
        String path = "/conversations/" + conversation;
        assertThat(api.get("/conversations?state=OPEN&order=" + order)
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/conversations?state=CLOSED&order=" + order)
                        .good()
                        .get("items")
                        .size())
                .isZero();
        JsonNode thread = api.get(path).good();
        assertThat(Instant.parse(thread.at("/conversation/dueAt").asString())).isAfter(Instant.now());
        assertThat(thread.at("/conversation/overdue").asBoolean()).isFalse();
        assertThat(thread.at("/conversation/answeredAt").isNull()).isTrue();
        assertThat(thread.at("/messages/0/body").asString()).isEqualTo("Hello?");
        api.post(path + "/answer", "{\"text\":\" \"}").blames("text");
        api.post(path + "/answer", "{\"text\":\"By {promise.latest}\"}").blames("text");
        api.post(path + "/answer", "{\"text\":\"Late\",\"seen\":\"" + UUID.randomUUID() + "\"}")
                .blames("text");
        JsonNode answered = api.post(
                        path + "/answer",
                        "{\"text\":\"On its way\",\"seen\":\""
                                + thread.at("/messages/0/id").asString() + "\"}")
                .good();
        assertThat(answered.get("state").asString()).isEqualTo("WAITING");
        assertThat(answered.get("dueAt").isNull()).isTrue();
        assertThat(Instant.parse(answered.get("answeredAt").asString())).isBefore(Instant.now());
        assertThat(answered.get("answeredLate").asBoolean(true)).isFalse();
        api.post(path + "/question", "{\"text\":\"Where?\"}").blames("purchaseOrderId");
        api.post(path + "/question", "{\"text\":\"Where?\",\"purchaseOrderId\":\"" + UUID.randomUUID() + "\"}")
                .blames("purchaseOrder");
        String purchaseOrder = served.bean(JdbcClient.class)
                .sql("select id::text from purchase_order where order_id = ? order by number limit 1")
                .param(order)
                .query(String.class)
                .single();
        api.post(path + "/question", "{\"text\":\"Where?\",\"purchaseOrderId\":\"" + purchaseOrder + "\"}")
                .good();
        api.post(path + "/note", "{\"text\":\"Likes blue\"}").good();
        api.post(path + "/assign", "{\"userId\":\"" + UUID.randomUUID() + "\"}").blames("user");
        api.post(path + "/assign", "{}").good();
        api.post(path + "/order", "{\"orderId\":\"" + order + "\"}").good();
        api.post(path + "/snooze", "{}").blames("until");
        api.post(path + "/snooze", "{\"until\":\"2001-01-01T00:00:00Z\"}").blames("until");
        assertThat(api.post(path + "/snooze", "{\"until\":\"2099-01-01T00:00:00Z\"}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("SNOOZED");
        assertThat(api.post(path + "/close", "").good().get("state").asString()).isEqualTo("CLOSED");
        assertThat(api.post(path + "/close", "").status()).isEqualTo(422);
        assertThat(api.post(path + "/reopen", "").good().get("state").asString())
                .isEqualTo("OPEN");
        assertThat(api.get("/conversations/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    void macros() {
        api.post("/macros", "{\"name\":\"Hello\",\"body\":\"{customer.shoe_size}\"}")
                .blames("body");
        String id = api.post(
                        "/macros", "{\"name\":\"Hello\",\"body\":\"Hello {customer.first_name}, {tracking.links}\"}")
                .good()
                .get("id")
                .asString();
        api.post("/macros", "{\"name\":\"hello\",\"body\":\"x\"}").blames("name");
        api.put("/macros/" + id, "{\"name\":\"Greeting\",\"body\":\"Hello {customer.first_name}, {order.number}\"}")
                .good();
        JsonNode filled = api.get("/macros/" + id + "/filled?conversation=" + conversation)
                .good();
        assertThat(filled.get("text").asString()).startsWith("Hello ").contains("#");
        assertThat(filled.get("missing").size()).isZero();
        assertThat(api.get("/macros").good().get("items").size()).isEqualTo(1);
        api.call("DELETE", "/macros/" + id, "application/json", "").good();
    }
}
