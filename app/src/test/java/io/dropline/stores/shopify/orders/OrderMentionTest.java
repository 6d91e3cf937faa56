package io.dropline.stores.shopify.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMentionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order_edit\": {\"id\": 3, \"order_id\": 9007199254740993123}}",
                "{\"order_id\": \"9007199254740993123\", \"risk_level\": \"high\"}",
                "{\"order_id\": 9, \"admin_graphql_api_order_id\": \"gid://shopify/Order/9007199254740993123\"}"
            })
    void findsTheOrder(String body) {
        assertThat(OrderMention.read(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("gid://shopify/Order/9007199254740993123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"order_id\": \"x\"}",
                "{\"order_id\": 1.5}",
                "{\"order_id\": \"gid://shopify/Product/1\"}"
            })
    void saysWhenThereIsNone(String body) {
        assertThatThrownBy(() -> OrderMention.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocument.class);
    }
}
