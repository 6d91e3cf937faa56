package io.dropline.acceptance.crash;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Store, suppliers and mailbox in a process that outlives the application, and remembers everything it accepted. */
final class Partners implements AutoCloseable {
    /** An order as it was placed in the store. */
    record StoreOrder(String id, String gid, String name) {}

    private final Child process;
    private final JsonNode addresses;

    private Partners(Child process) {
        this.process = process;
        this.addresses = Web.parse(process.answer());
    }

    static Partners start(Path folder) {
        return new Partners(Child.start(
                folder.resolve("partners.log"), Map.of(), "{", List.of("io.dropline.simulators.Simulators")));
    }

    String smtpHost() {
        return addresses.path("smtpHost").asString("");
    }

    int smtpPort() {
        return addresses.path("smtpPort").asInt();
    }

    URI store() {
        return URI.create(addresses.path("store").asString(""));
    }

    private URI control(String path) {
        return URI.create(addresses.path("control").asString("")).resolve(path);
    }

    void sendWebhooksTo(URI target, String secret) {
        Web.post(control("/control/store/webhooks"), Map.of("target", target.toString(), "secret", secret));
    }

    /** A supplier who reads the mailbox. A silent one only keeps what comes. */
    void supplier(String name, String address, boolean silent, Duration takesTime) {
        Web.post(
                control("/control/suppliers"),
                Map.of(
                        "name",
                        name,
                        "address",
                        address,
                        "decision",
                        silent ? "silent" : "accept",
                        "acknowledgeMillis",
                        takesTime.toMillis(),
                        "shipMillis",
                        takesTime.toMillis()));
    }

    /** @param email empty for a customer who gets no mail */
    StoreOrder order(String sku, String email) {
        JsonNode placed = Web.post(
                control("/control/store/orders"),
                Map.of(
                        "lines", List.of(Map.of("sku", sku, "quantity", 2, "title", "The " + sku, "price", "1500")),
                        "customer", Map.of("firstName", "June", "lastName", "Okafor", "email", email, "phone", "")));
        return new StoreOrder(
                placed.path("id").asString(""),
                placed.path("gid").asString(""),
                placed.path("name").asString(""));
    }

    JsonNode seenByStore(StoreOrder order) {
        return Web.get(control("/control/store/orders/" + order.id()));
    }

    /** The next mail is accepted in full, and the connection lost before the answer. */
    void dropNextMailAnswer() {
        Web.post(
                control("/control/faults"),
                Map.of("simulator", "mail", "next", 1, "matching", "END", "do", "accept-then-drop-answer"));
    }

    List<JsonNode> log(String simulator, String kind) {
        JsonNode entries = Web.get(control("/log?simulator=" + simulator + "&kind=" + kind));
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    /** The Message-IDs of all mails that were accepted, once for each time. */
    List<String> messageIds() {
        return log("mail", "mail").stream()
                .map(mail -> fact(mail, "messageId").replaceAll("[<>]", ""))
                .toList();
    }

    /** Ids of webhooks that were answered with success. */
    Set<String> answeredWebhooks() {
        return webhookIds("webhook");
    }

    boolean webhooksWait() {
        Set<String> failed = webhookIds("webhook-failed");
        failed.removeAll(answeredWebhooks());
        return !failed.isEmpty();
    }

    private Set<String> webhookIds(String kind) {
        Set<String> ids = new HashSet<>();
        log("store", kind).forEach(entry -> ids.add(fact(entry, "webhookId")));
        return ids;
    }

    static String fact(JsonNode entry, String name) {
        return entry.path("facts").path(name).asString("");
    }

    @Override
    public void close() {
        process.kill();
    }
}
