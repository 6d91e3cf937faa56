package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One supplier with one SKU, and what happens to an order of it. */
final class Scenario {
    /** For customers who get no mail: the purchase order is then the only document that leaves. */
    static final String NO_MAIL = "";

    private final World world;
    private final String code;
    private Partners.StoreOrder order = new Partners.StoreOrder("", "", "");

    Scenario(World world, String name) {
        this.world = world;
        this.code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "-");
        world.premises.supplier(code, mailAddress(), code + "-1");
    }

    private String mailAddress() {
        return code.toLowerCase(Locale.ROOT) + "@supplier.example";
    }

    Scenario withSilentSupplier() {
        world.partners.supplier(code, mailAddress(), true, Duration.ZERO);
        return this;
    }

    /** The supplier accepts and ships by the page behind the link in the mail, each after so long a time. */
    Scenario withSupplierThatTakes(Duration time) {
        world.partners.supplier(code, mailAddress(), false, time);
        return this;
    }

    Partners.StoreOrder orderFor(String email) {
        order = world.partners.order(code + "-1", email);
        return order;
    }

    /** Orders for a customer without mail, and waits until the application has died of it. */
    void orderAndDie() {
        orderFor(NO_MAIL);
        world.installation.awaitDeath();
    }

    Document document(String kind) {
        return world.books.document(order, kind);
    }

    List<Document> documents(String kind) {
        return world.books.documents(order, kind);
    }

    Document purchaseOrder() {
        return document(Document.PURCHASE_ORDER);
    }

    /** Waits until it is in such a state, and answers it. */
    Document becomes(String kind, String state) {
        Until.isTrue(
                () -> code + ": " + kind + " becomes " + state + ", but: " + world.books.summary(),
                () -> documents(kind).stream().anyMatch(one -> one.state().equals(state)));
        return document(kind);
    }

    /** How many mails with the purchase order's Message-ID the mailbox took. */
    long copies() {
        String messageId = purchaseOrder().messageId();
        return world.partners.messageIds().stream().filter(messageId::equals).count();
    }

    /** The supplier looks at the page in the mail. */
    void supplierVisits() {
        assertThat(Web.status(URI.create(world.books.answerLink(purchaseOrder()))))
                .isEqualTo(200);
    }

    JsonNode inStore() {
        return world.partners.seenByStore(order);
    }

    /** The tracking numbers that the store knows, once for each fulfilment that has one. */
    List<String> trackingInStore() {
        return StreamSupport.stream(inStore().path("parcels").spliterator(), false)
                .flatMap(parcel -> StreamSupport.stream(parcel.path("numbers").spliterator(), false))
                .map(number -> number.asString(""))
                .toList();
    }

    void isShippedOnce() {
        assertThat(trackingInStore()).as("fulfilments of %s in the store", code).hasSize(1);
        assertThat(inStore().path("fulfillmentStatus").asString("")).isEqualTo("FULFILLED");
        assertThat(inStore().path("lines").path(0).path("shipped").asInt()).isEqualTo(2);
    }

    void isBoughtOnce() {
        assertThat(world.books.ordersLike(order)).as("orders").isEqualTo(1);
        List<String> numbers = world.books.purchaseOrders(order);
        assertThat(numbers).as("purchase orders").hasSize(1);
        assertThat(world.partners.log("supplier", "purchase-order").stream()
                        .filter(entry -> numbers.contains(Partners.fact(entry, "po"))))
                .as("purchase orders that the supplier took")
                .hasSize(1);
    }
}
