package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Signatures;
import io.dropline.simulators.ground.Web;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.hooks.Disorder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookTest {
    @Test
    void theSignatureIsTheKnownOne() {
        assertThat(Signatures.hmacBase64("test_secret_key", Bytes.utf8("{\"foo\": \"bar\"}")))
                .isEqualTo("B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=");
    }

    @Test
    void aPaidOrderIsToldInThreeSignedWebhooksOfOneEvent() throws Exception {
        try (var app = new Web.Receiver();
                var shop = Shopper.open(options -> options.withWebhooks(app.uri(), "s3cret"))) {
            var placed = shop.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
            var created = app.next();
            assertThat(created.headers())
                    .containsEntry("X-Shopify-Topic", "orders/create")
                    .containsEntry("X-Shopify-Shop-Domain", "hearth-and-harbor.myshopify.com")
                    .containsEntry("User-Agent", "Shopify-Captain-Hook")
                    .containsEntry("X-Shopify-Hmac-Sha256", Signatures.hmacBase64("s3cret", created.body()))
                    .containsKeys("X-Shopify-Webhook-Id", "X-Shopify-Triggered-At", "X-Shopify-API-Version");
            assertThat(created.json().at("/id").asLong()).isEqualTo(placed.id());
            assertThat(created.json().at("/line_items/0/sku").asString()).isEqualTo("SAUNA-2P");
            assertThat(created.json().at("/total_price").asString()).isEqualTo("3299.00");
            var paid = app.next();
            assertThat(paid.headers())
                    .containsEntry("X-Shopify-Topic", "orders/paid")
                    .containsEntry("X-Shopify-Event-Id", created.headers().get("X-Shopify-Event-Id"));
            assertThat(paid.headers().get("X-Shopify-Webhook-Id"))
                    .isNotEqualTo(created.headers().get("X-Shopify-Webhook-Id"));
            assertThat(app.next().headers()).containsEntry("X-Shopify-Topic", "orders/updated");
        }
    }

    @Test
    void arefusedWebhookIsRepeatedWithTheSameId() throws Exception {
        try (var app = new Web.Receiver(503, 302);
                var shop = Shopper.open(options -> options.withWebhooks(app.uri(), "s3cret")
                        .withRetries(List.of(Duration.ofMillis(20), Duration.ofMillis(20))))) {
            shop.store.placeOrder(OrderRequest.of("SAUNA-2P", 1).unpaid());
            String first = app.next().headers().get("X-Shopify-Webhook-Id");
            assertThat(app.next().headers()).containsEntry("X-Shopify-Webhook-Id", first);
            assertThat(app.next().headers()).containsEntry("X-Shopify-Webhook-Id", first);
            assertThat(shop.ledger.await(
                            1, Duration.ofSeconds(5), entry -> entry.kind().equals("webhook")))
                    .hasSize(1);
        }
    }

    @Test
    void webhooksCanBeDoubledAndShuffledAndDropped() throws Exception {
        try (var app = new Web.Receiver();
                var shop = Shopper.open(options -> options.withWebhooks(app.uri(), "s3cret"))) {
            shop.store.sendWebhooks(Disorder.duplicates(2));
            shop.store.placeOrder(OrderRequest.of("SAUNA-2P", 1).unpaid());
            assertThat(app.next().headers().get("X-Shopify-Webhook-Id"))
                    .isEqualTo(app.next().headers().get("X-Shopify-Webhook-Id"));
            shop.store.sendWebhooks(Disorder.dropping(1));
            var lost = shop.store.placeOrder(OrderRequest.of("SAUNA-2P", 1).unpaid());
            assertThat(shop.ledger.entries(entry -> entry.kind().equals("webhook-dropped")))
                    .hasSize(1);
            shop.store.sendWebhooks(Disorder.shuffled(4));
            shop.store.markPaid(lost.id());
            shop.store.editOrder(lost.id(), Map.of("SAUNA-2P", 2, "DESK-140", 1));
            var topics = List.of(topic(app), topic(app), topic(app), topic(app));
            assertThat(topics)
                    .containsExactlyInAnyOrder("orders/paid", "orders/updated", "orders/edited", "orders/updated");
            assertThat(app.isQuiet()).isTrue();
        }
    }

    private static String topic(Web.Receiver app) throws InterruptedException {
        return app.next().headers().getOrDefault("X-Shopify-Topic", "");
    }
}
