package io.dropline.stores.shopify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.InboxDraft;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.http.ServletHost;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.simulators.ground.Entry;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.stores.StoreSecrets;
import io.dropline.stores.shopify.ConnectedStore;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.orders.ApiOrder;
import io.dropline.stores.shopify.orders.WebhookOrder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The simulated store delivers to the real door, and both renderings of its orders say the same. */
class DeliveryContractTest {
    @TempDir
    Path home;

    private final List<InboxDraft> stored = new CopyOnWriteArrayList<>();
    private ConnectedStore connected;
    private ServletHost host;
    private ShopDirectory shops;

    @BeforeEach
    void start() throws Exception {
        connected = new ConnectedStore(home);
        // The simulated shop is known by its own domain, with the secret it signs with.
        connected.jdbc.update("update store set domain = 'hearth-and-harbor.myshopify.com'");
        shops = new ShopDirectory(
                new ShopStore(JdbcClient.create(connected.jdbc), connected.bean(SecretBox.class))::byDomain,
                connected.clock);
        host = new ServletHost(home, "/hooks/shopify", new ShopifyWebhookServlet(shops::find, this::accept, 2 << 20));
        connected.store.sendWebhooksTo(host.uri("/hooks/shopify"), "secret");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        connected.close();
    }

    @Test
    void webhookAndApiTellTheSameOrder() throws Exception {
        PlacedOrder placed = connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 2)
                .and(new OrderRequest.Line("DESK-140", 3, null, null, new BigDecimal("90.00")))
                .withTaxRate(new BigDecimal("0.0825"))
                .withShipping(new BigDecimal("49.00"))
                .withNote("Ring twice"));
        connected.store.editOrder(placed.id(), Map.of("DESK-140", 1));
        connected.store.cancelOrder(placed.id(), "CUSTOMER");
        connected.ledger.await(
                1,
                Duration.ofSeconds(10),
                entry -> entry.kind().equals("webhook") && entry.fact("topic").equals("orders/cancelled"));
        InboxDraft last = stored.stream()
                .filter(draft -> draft.kind().equals("shopify.orders/cancelled"))
                .findFirst()
                .orElseThrow();

        StoreOrder told = WebhookOrder.read(connected.key.storeId(), last.body());

        GraphqlAnswer answer = connected
                .graphql()
                .call(connected.key, GraphqlDocument.ORDERS_BY_ID, Map.of("ids", List.of(placed.gid())));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        GraphqlAnswer.Data.class,
                        data -> assertThat(ApiOrder.read(
                                        connected.key.storeId(),
                                        JsonMapper.shared()
                                                .writeValueAsBytes(data.data()
                                                        .path("nodes")
                                                        .get(0))))
                                .usingRecursiveComparison()
                                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                .ignoringFields("risk")
                                .isEqualTo(told));
    }

    @Test
    void aNewSecretWorksAtOnceOnceItIsToldAndTheOldOneStill() throws Exception {
        connected.store.signWebhooksWith("other");
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        assertThat(connected.ledger.await(
                        1, Duration.ofSeconds(10), entry -> entry.kind().equals("webhook-failed")))
                .isNotEmpty();
        assertThat(stored).isEmpty();

        connected.jdbc.update(
                "update store set previous_secret = webhook_secret, webhook_secret = ?, webhook_secret_set_at = now()",
                connected.bean(SecretBox.class).sealText(StoreSecrets.WEBHOOK, "other"));
        shops.changed("hearth-and-harbor.myshopify.com");
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        assertThat(connected.ledger.await(
                        1, Duration.ofSeconds(10), entry -> entry.kind().equals("webhook")))
                .isNotEmpty();
        int taken = connected
                .ledger
                .entries(entry -> entry.kind().equals("webhook"))
                .size();

        connected.store.signWebhooksWith("secret");
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        assertThat(connected.ledger.await(
                        taken + 1, Duration.ofSeconds(10), entry -> entry.kind().equals("webhook")))
                .hasSizeGreaterThan(taken);

        connected.jdbc.update("update store set webhook_secret_set_at = now() - interval '25 hours'");
        shops.changed("hearth-and-harbor.myshopify.com");
        int refused = failures().size();
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        assertThat(connected.ledger.await(
                        refused + 1,
                        Duration.ofSeconds(10),
                        entry -> entry.kind().equals("webhook-failed")))
                .hasSizeGreaterThan(refused);
    }

    private List<Entry> failures() {
        return connected.ledger.entries(entry -> entry.kind().equals("webhook-failed"));
    }

    private Accepted accept(InboxDraft draft) {
        stored.add(draft);
        return Accepted.STORED;
    }
}
