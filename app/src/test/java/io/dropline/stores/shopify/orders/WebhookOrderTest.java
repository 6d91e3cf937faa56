package io.dropline.stores.shopify.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookOrderTest {
    private static final UUID STORE = new UUID(0, 7);
    static final String ORDER = """
            {"id": 9007199254740993123, "admin_graphql_api_id": "gid://shopify/Order/9007199254740993123", "name": "#1001", "order_number": 1001,
             "created_at": "2026-03-01T10:00:00-05:00", "updated_at": "2026-03-01T15:00:07Z", "processed_at": null, "cancelled_at": null,
             "financial_status": "partially_paid", "test": false, "taxes_included": false, "currency": "USD", "presentment_currency": "EUR",
             "subtotal_price": "999.00", "current_subtotal_price": "1099.98", "total_discounts": "0.00", "current_total_discounts": "100.00",
             "current_total_tax": "88.00", "current_total_price": "1237.98", "total_price": "1400.00", "note": "Gate code 12 🛖",
             "total_shipping_price_set": {"shop_money": {"amount": "50.00", "currency_code": "USD"}, "presentment_money": {"amount": "46.10", "currency_code": "EUR"}},
             "email": "ruth@example.com", "phone": null,
             "billing_address": {"first_name": "Ruth", "last_name": "Okafor", "name": "Ruth Okafor", "phone": "+1 206 555 0100"},
             "shipping_address": {"name": "מרים כהן", "company": null, "address1": "12 Pine St", "address2": "Unit 4", "city": "Seattle", "zip": "98101",
               "province": "Washington", "province_code": "WA", "country": "United States", "country_code": "US", "phone": "", "latitude": 47.6},
             "customer": {"id": 1, "first_name": "Not", "last_name": "Used", "default_address": {"name": "Nor This"}},
             "line_items": [
               {"id": 9007199254740993001, "admin_graphql_api_id": "gid://shopify/LineItem/9007199254740993001", "sku": " SAUNA-2P ", "name": "Barrel sauna - Cedar", "title": "Barrel sauna",
                "quantity": 4, "current_quantity": 2, "price": "599.99", "total_discount": "0.00", "requires_shipping": true,
                "discount_allocations": [{"amount": "150.00", "amount_set": {"shop_money": {"amount": "150.00"}}}, {"amount": "50.00"}],
                "tax_lines": [{"price": "100.00", "rate": 0.08}, {"price": "76.00"}], "properties": [{"name": "a", "value": {"deep": []}}]},
               {"id": 9007199254740993002, "sku": null, "name": "Gift card", "quantity": 1, "price": 0, "requires_shipping": false, "discount_allocations": []},
               {"id": 9007199254740993003, "sku": "OFF", "title": "Removed", "quantity": 1, "current_quantity": 0, "price": "10.00",
                "tax_lines": [{"price": "1.00"}]}]}
            """;

    @Test
    void readsAnOrder() {
        StoreOrder order = read(ORDER);

        assertThat(order.storeId()).isEqualTo(STORE);
        assertThat(order.storeRef()).isEqualTo("gid://shopify/Order/9007199254740993123");
        assertThat(order.number()).isEqualTo("#1001");
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-03-01T15:00:07Z"));
        assertThat(order.cancelledAt()).isNull();
        assertThat(order.payment()).isEqualTo(Payment.PARTIALLY_PAID);
        assertThat(order.risk()).isEqualTo(Risk.UNKNOWN);
        assertThat(order.currency()).isEqualTo("USD");
        assertThat(order.subtotal()).isEqualTo("1099.98");
        assertThat(order.discount()).isEqualTo("100.00");
        assertThat(order.shipping()).isEqualTo("50.00");
        assertThat(order.tax()).isEqualTo("88.00");
        assertThat(order.total()).isEqualTo("1237.98");
        assertThat(order.customerName()).isEqualTo("Ruth Okafor");
        assertThat(order.phone()).isEqualTo("+1 206 555 0100");
        assertThat(order.note()).isEqualTo("Gate code 12 🛖");
        assertThat(order.shipTo())
                .isEqualTo(new Address("מרים כהן", "", "12 Pine St", "Unit 4", "Seattle", "WA", "98101", "US", ""));
    }

    @Test
    void readsLinesWithWhatIsLeftOfThem() {
        assertThat(read(ORDER).lines())
                .containsExactly(
                        line(
                                "gid://shopify/LineItem/9007199254740993001",
                                "SAUNA-2P",
                                "Barrel sauna - Cedar",
                                2,
                                "599.99",
                                "100.0000",
                                "88.0000",
                                true),
                        line("gid://shopify/LineItem/9007199254740993002", "", "Gift card", 1, "0", "0", "0", false),
                        line(
                                "gid://shopify/LineItem/9007199254740993003",
                                "OFF",
                                "Removed",
                                0,
                                "10.00",
                                "0",
                                "0.0000",
                                true));
    }

    @Test
    void takesIncludedTaxOutOfTheUnitPrice() {
        StoreOrder order = read(ORDER.replace("\"taxes_included\": false", "\"taxes_included\": true"));

        assertThat(order.lines().getFirst().unitPrice()).isEqualByComparingTo("555.99");
    }

    @Test
    void hasAnUnknownAddressWhereThereIsNone() {
        StoreOrder order = read(minimal("\"shipping_address\": null"));

        assertThat(order.shipTo()).isEqualTo(Address.UNKNOWN);
        assertThat(order.number()).isEqualTo("#5");
        assertThat(order.total()).isZero();
        assertThat(order.payment()).isEqualTo(Payment.PENDING);
    }

    @Test
    void keepsWhatIsStrangeForOthersToJudge() {
        StoreOrder order = read(minimal("""
                "currency": "JPY", "current_total_price": "-1500", "shipping_address": {"country_code": "zz", "province": "Ōsaka"},
                "line_items": [{"id": 1, "title": "Lamp", "quantity": 0, "price": "-1500"}]"""));

        assertThat(order.currency()).isEqualTo("JPY");
        assertThat(order.total()).isEqualTo("-1500");
        assertThat(order.shipTo().country()).isEqualTo("ZZ");
        assertThat(order.shipTo().region()).isEqualTo("Ōsaka");
        assertThat(order.lines().getFirst().quantity()).isZero();
        assertThat(order.lines().getFirst().unitPrice()).isEqualTo("-1500");
    }

    @Test
    void takesOutWhatADatabaseCannotKeep() {
        assertThat(read(minimal("\"note\": \"a\\u0000b\\ud83d\\ude00\\ud800c\""))
                        .note())
                .isEqualTo("ab😀\ufffdc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                  | not a JSON object
            'null'                                              | not a JSON object
            '[]'                                                | not a JSON object
            '{'                                                 | not JSON
            '{"id": 1} x'                                       | not JSON
            '{"id": 1} {}'                                      | goes on after its end
            'order=1'                                           | not JSON
            '{"order_edit": {"id": 1}}'                         | no id
            '{"id": 1}'                                         | no lines
            '{"id": {"a": 1}, "line_items": []}'                | no id
            '{"id": 1, "line_items": []}'                       | currency
            '{"id": 1, "line_items": [], "currency": "$"}'      | currency “$”
            '{"id": 1, "line_items": [], "currency": "USD"}'    | when it was placed
            """)
    void saysWhyADocumentIsNoOrder(String body, String reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "created_at": "yesterday"                                             | date of the order “yesterday” is not a date and time
            "created_at": "+99999-01-01T00:00:00Z"                                | not a date and time of our age
            "financial_status": "bartered"                                        | payment status “bartered” is new
            "current_total_price": "12,50"                                        | The total “12,50” is not an amount
            "current_total_price": "1e999999999"                                  | can be kept
            "current_total_price": "99999999999999999999.00"                      | can be kept
            "line_items": [{"title": "Lamp", "quantity": 1, "price": "1"}]        | In the line “Lamp”: It has no id
            "line_items": [{"id": 1, "title": "Lamp", "price": "1"}]              | In the line “Lamp”: It has no quantity
            "line_items": [{"id": 1, "title": "Lamp", "quantity": 1}]             | In the line “Lamp”: It has no price
            "line_items": [{"id": 1, "quantity": 1.5, "price": "1"}]              | The quantity “1.5” is not a whole number
            "line_items": [{"id": 1, "quantity": 99999999999, "price": "1"}]      | The quantity “99999999999” is not a whole number
            """)
    void saysWhichValueCannotBeRead(String field, String reason) {
        assertThatThrownBy(() -> read(minimal(field)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void refusesNestingWithoutEnd(int depth) {
        String body = minimal("\"x\": " + "[".repeat(depth) + "]".repeat(depth));
        if (depth < 500) {
            assertThat(read(body).lines()).isEmpty();
        } else {
            assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableDocument.class);
        }
    }

    static String minimal(String fields) {
        return "{\"id\": 5, \"created_at\": \"2026-03-01T10:00:00Z\", \"currency\": \"USD\", \"line_items\": [], "
                + fields + "}";
    }

    private static StoreOrder read(String body) {
        return WebhookOrder.read(STORE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static StoreOrder.Line line(
            String ref,
            String sku,
            String title,
            int quantity,
            String price,
            String discount,
            String tax,
            boolean ships) {
        return new StoreOrder.Line(
                ref, sku, title, quantity, new BigDecimal(price), new BigDecimal(discount), new BigDecimal(tax), ships);
    }
}
