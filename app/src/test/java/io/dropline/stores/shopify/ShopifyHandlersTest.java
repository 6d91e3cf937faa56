package io.dropline.stores.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.StoreOrder;
import io.dropline.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyHandlersTest {
    @TempDir
    Path home;

    private ConnectedStore connected;

    @BeforeEach
    void connect() {
        connected = new ConnectedStore(home);
    }

    @AfterEach
    void close() {
        connected.close();
    }

    @Test
    void aBatchOfOrdersArrivesTogether() {
        List<StoreOrder> arrived = new ArrayList<>();
        ShopifyOrderHandler handler = new ShopifyOrderHandler((_, orders) -> arrived.addAll(orders), (_, _) -> {});

        handler.handle(
                connected.key.merchant(),
                List.of(
                        document(
                                "orders/create",
                                "{\"id\": 1, \"created_at\": \"2026-03-01T10:00:00Z\", \"currency\": \"USD\", \"line_items\": []}"),
                        document(
                                "order.snapshot",
                                "{\"id\": \"gid://shopify/Order/2\", \"createdAt\": \"2026-03-01T10:00:00Z\", \"currencyCode\": \"USD\", \"lineItems\": {\"nodes\": []}}")));

        assertThat(arrived)
                .extracting(StoreOrder::storeRef)
                .containsExactly("gid://shopify/Order/1", "gid://shopify/Order/2");
        assertThat(arrived).extracting(StoreOrder::storeId).containsOnly(connected.key.storeId());
        assertThatThrownBy(
                        () -> handler.handle(connected.key.merchant(), List.of(document("orders/create", "nonsense"))))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aMentionedOrderIsLookedAtAgain() {
        LookAgainStore lookAgain = new LookAgainStore(connected.jdbc);
        ShopifyMentionHandler handler = new ShopifyMentionHandler(lookAgain, connected.clock);

        handler.handle(
                connected.key.merchant(),
                List.of(
                        document("orders/edited", "{\"order_edit\": {\"order_id\": 7}}"),
                        document("orders/risk_assessment_changed", "{\"order_id\": 7}"),
                        document("orders/edited", "{\"order_edit\": {\"order_id\": 8}}")));

        assertThat(lookAgain.waiting(connected.key, 10))
                .extracting(LookAgainStore.Asked::orderRef)
                .containsExactlyInAnyOrder("gid://shopify/Order/7", "gid://shopify/Order/8");
    }

    @Test
    void anUninstalledAppIsAProblemAndTheStoreIsLeftAlone() {
        PolledStores stores = new PolledStores(connected.jdbc);
        ShopifyUninstallHandler handler = new ShopifyUninstallHandler(stores, connected.bean(Problems.class));

        assertThatThrownBy(() ->
                        handler.handle(connected.key.merchant(), List.of(document("app/uninstalled", "{\"id\": 1}"))))
                .isInstanceOf(UnreadableDocument.class);
        assertThat(stores.active()).hasSize(1);
        handler.handle(
                connected.key.merchant(),
                List.of(document("app/uninstalled", "{\"id\": 1, \"myshopify_domain\": \"x.myshopify.com\"}")));

        assertThat(stores.active()).isEmpty();
        assertThat(connected.openProblems()).containsExactly("shopify.uninstalled");
    }

    @Test
    void aLateWordOfAnEarlierUninstallDoesNotDisconnectAStoreThatIsBack() {
        PolledStores stores = new PolledStores(connected.jdbc);
        ShopifyUninstallHandler handler = new ShopifyUninstallHandler(stores, connected.bean(Problems.class));
        connected.jdbc.update("update store set token_set_at = '2026-03-02T10:00:00Z'");
        String shop = "{\"id\": 1, \"myshopify_domain\": \"x.myshopify.com\"}";

        handler.handle(
                connected.key.merchant(),
                List.of(document(
                        "app/uninstalled", shop, Map.of("x-shopify-triggered-at", "2026-03-02T09:00:00.123Z"))));

        assertThat(stores.active()).hasSize(1);
        assertThat(connected.openProblems()).isEmpty();

        handler.handle(
                connected.key.merchant(),
                List.of(document("app/uninstalled", shop, Map.of("x-shopify-triggered-at", "2026-03-02T11:00:00Z"))));

        assertThat(stores.active()).isEmpty();
    }

    private InboxDocument document(String topic, String body) {
        return document(topic, body, Map.of("x-shopify-triggered-at", "2999-01-01T00:00:00Z"));
    }

    private InboxDocument document(String topic, String body, Map<String, String> headers) {
        return new InboxDocument(
                connected.key.merchant(),
                UUID.randomUUID(),
                "shopify:" + connected.key.storeId(),
                UUID.randomUUID().toString(),
                "shopify." + topic,
                Instant.EPOCH,
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
