package io.dropline.stores.shopify.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiOrderTest {
    private static final UUID STORE = new UUID(0, 7);
    static final String ORDER = """
            {"id": "gid://shopify/Order/9007199254740993123", "name": "#1001",
             "createdAt": "2026-03-01T15:00:00Z", "updatedAt": "2026-03-01T15:00:07Z", "processedAt": null, "cancelledAt": null,
             "displayFinancialStatus": "PARTIALLY_PAID", "test": false, "taxesIncluded": false, "currencyCode": "USD",
             "currentSubtotalPriceSet": {"shopMoney": {"amount": "1099.98"}}, "currentTotalDiscountsSet": {"shopMoney": {"amount": "100.0"}},
             "currentShippingPriceSet": {"shopMoney": {"amount": "50.0"}}, "currentTotalTaxSet": {"shopMoney": {"amount": "88.0"}},
             "currentTotalPriceSet": {"shopMoney": {"amount": "1237.98"}}, "note": "Gate code 12 🛖", "email": "ruth@example.com", "phone": null,
             "risk": {"assessments": [{"riskLevel": "LOW"}, {"riskLevel": "HIGH"}, {"riskLevel": "PENDING"}]},
             "billingAddress": {"name": "Ruth Okafor", "phone": "+1 206 555 0100"},
             "shippingAddress": {"name": "מרים כהן", "company": null, "address1": "12 Pine St", "address2": "Unit 4", "city": "Seattle",
               "zip": "98101", "province": "Washington", "provinceCode": "WA", "countryCodeV2": "US", "phone": ""},
             "lineItems": {"nodes": [
               {"id": "gid://shopify/LineItem/9007199254740993001", "sku": "SAUNA-2P", "name": "Barrel sauna - Cedar", "quantity": 4, "currentQuantity": 2,
                "requiresShipping": true, "originalUnitPriceSet": {"shopMoney": {"amount": "599.99"}},
                "discountAllocations": [{"allocatedAmountSet": {"shopMoney": {"amount": "150.0"}}}, {"allocatedAmountSet": {"shopMoney": {"amount": "50.0"}}}],
                "taxLines": [{"priceSet": {"shopMoney": {"amount": "100.0"}}}, {"priceSet": {"shopMoney": {"amount": "76.0"}}}]},
               {"id": "gid://shopify/LineItem/9007199254740993002", "sku": null, "name": "Gift card", "quantity": 1, "currentQuantity": 1,
                "requiresShipping": false, "originalUnitPriceSet": {"shopMoney": {"amount": "0.0"}}, "discountAllocations": [], "taxLines": []},
               {"id": "gid://shopify/LineItem/9007199254740993003", "sku": "OFF", "name": "Removed", "quantity": 1, "currentQuantity": 0,
                "requiresShipping": true, "originalUnitPriceSet": {"shopMoney": {"amount": "10.0"}}, "discountAllocations": [],
                "taxLines": [{"priceSet": {"shopMoney": {"amount": "1.0"}}}]}]}}
            """;

    @Test
    void tellsTheSameOrderAsTheWebhook() {
        StoreOrder webhook = WebhookOrder.read(STORE, WebhookOrderTest.ORDER.getBytes(StandardCharsets.UTF_8));

        assertThat(read(ORDER))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("risk")
                .isEqualTo(webhook);
    }

    @Test
    void takesTheWorstOfTheRiskAssessments() {
        assertThat(read(ORDER).risk()).isEqualTo(Risk.HIGH);
        assertThat(read(ORDER.replace("\"HIGH\"", "\"NONE\"")).risk()).isEqualTo(Risk.LOW);
        assertThat(read(ORDER.replace("\"HIGH\"", "\"NONE\"").replace("\"LOW\"", "\"PENDING\""))
                        .risk())
                .isEqualTo(Risk.UNKNOWN);
    }

    @Test
    void saysWhyADocumentIsNoOrder() {
        assertThatThrownBy(() -> read("null")).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("{]"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> read("{\"id\": \"gid://shopify/Order/1\"}")).hasMessageContaining("no lines");
    }

    private static StoreOrder read(String body) {
        return ApiOrder.read(STORE, body.getBytes(StandardCharsets.UTF_8));
    }
}
