package io.dropline.stores.shopify.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.orders.StoreOrder;
import io.dropline.stores.shopify.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookOrderConformanceTest {
    @Test
    void readsEveryRealOrder() throws Exception {
        List<Path> files = Samples.files(
                "shopify/webhooks", "orders\\.(create|paid|updated|cancelled|fulfilled|partially_fulfilled)\\.json");
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            JsonNode body =
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("body");

            StoreOrder order =
                    WebhookOrder.read(new UUID(0, 1), JsonMapper.shared().writeValueAsBytes(body));

            assertThat(order.storeRef())
                    .isEqualTo(body.path("admin_graphql_api_id").asString());
            assertThat(order.number()).isEqualTo(body.path("name").asString());
            assertThat(order.total()).isEqualTo(body.path("current_total_price").asString());
            assertThat(order.shipping())
                    .isEqualTo(body.at("/total_shipping_price_set/shop_money/amount")
                            .asString());
            assertThat(order.lines()).hasSize(body.path("line_items").size());
            assertThat(order.lines().getFirst().storeRef())
                    .isEqualTo(body.at("/line_items/0/admin_graphql_api_id").asString());
            assertThat(order.shipTo().label()).isNotEmpty();
        }
    }

    @Test
    void findsTheOrderOfARealEdit() throws Exception {
        JsonNode sample = JsonMapper.shared()
                .readTree(Files.readAllBytes(Samples.path("shopify/webhooks/2023-01/orders.edited.json")));

        assertThat(OrderMention.read(JsonMapper.shared().writeValueAsBytes(sample.path("body"))))
                .isEqualTo("gid://shopify/Order/"
                        + sample.at("/body/order_edit/order_id").asString());
    }
}
