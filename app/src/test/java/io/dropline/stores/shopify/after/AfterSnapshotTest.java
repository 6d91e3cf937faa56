package io.dropline.stores.shopify.after;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.aftersales.StoreReturn;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.refunds.StorePayments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AfterSnapshotTest {
    private static final UUID STORE = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    private static final Instant READ = Instant.parse("2026-11-23T15:00:00Z");
    private static final String ORDER = """
            {"id": "gid://shopify/Order/1",
             "totalReceivedSet": {"shopMoney": {"amount": "685.0"}},
             "totalShippingPriceSet": {"shopMoney": {"amount": "25.0"}},
             "refunds": [{"id": "gid://shopify/Refund/2", "createdAt": "2026-11-22T10:00:00Z", "note": null,
                "totalRefundedSet": {"shopMoney": {"amount": "340.0"}},
                "refundShippingLines": {"nodes": [{"subtotalAmountSet": {"shopMoney": {"amount": "9.0"}}, "taxAmountSet": {"shopMoney": {"amount": "1.0"}}}]},
                "refundLineItems": {"nodes": [{"quantity": 1, "restockType": "CANCEL", "lineItem": {"id": "gid://shopify/LineItem/3"},
                    "subtotalSet": {"shopMoney": {"amount": "300.0"}}, "totalTaxSet": {"shopMoney": {"amount": "30.0"}}}]}}],
             "returns": {"nodes": [{"id": "gid://shopify/Return/4", "name": "#1001-R1", "status": "REQUESTED", "createdAt": "2026-11-22T11:00:00Z",
                "decline": null, "returnLineItems": {"nodes": [
                    {"id": "gid://shopify/ReturnLineItem/5", "quantity": 1, "processedQuantity": 0, "returnReason": "DEFECTIVE",
                     "returnReasonNote": "dented", "customerNote": "It has a dent", "fulfillmentLineItem": {"lineItem": {"id": "gid://shopify/LineItem/3"}}},
                    {"id": "gid://shopify/UnverifiedReturnLineItem/6", "quantity": 1}]}}]}}""";

    private static AfterSnapshot read(String body) {
        return AfterSnapshot.read(STORE, body.getBytes(StandardCharsets.UTF_8), READ);
    }

    @Test
    void paymentsAndRefundsAreRead() {
        StorePayments payments = read(ORDER).payments();

        assertThat(payments.paid()).isEqualByComparingTo("685");
        assertThat(payments.shipping()).isEqualByComparingTo("25");
        assertThat(payments.refunds())
                .containsExactly(new StorePayments.Refunded(
                        "gid://shopify/Refund/2",
                        Instant.parse("2026-11-22T10:00:00Z"),
                        "",
                        new BigDecimal("340.0"),
                        new BigDecimal("10.0"),
                        List.of(new StorePayments.Line("gid://shopify/LineItem/3", 1, 1, new BigDecimal("330.0")))));
    }

    @Test
    void returnsAreReadWithTheUnitsThatWereFulfilled() {
        assertThat(read(ORDER).returns())
                .containsExactly(new StoreReturn(
                        STORE,
                        "gid://shopify/Return/4",
                        "gid://shopify/Order/1",
                        "#1001-R1",
                        StoreReturn.Status.REQUESTED,
                        Instant.parse("2026-11-22T11:00:00Z"),
                        READ,
                        "",
                        List.of(new StoreReturn.Line(
                                "gid://shopify/ReturnLineItem/5",
                                "gid://shopify/LineItem/3",
                                1,
                                0,
                                "DEFECTIVE",
                                "It has a dent"))));
    }

    @Test
    void withoutTheScopeForReturnsThereAreNone() {
        assertThat(read("{\"id\": \"gid://shopify/Order/1\"}").returns()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSetAside() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("{")).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read(ORDER.replace("\"685.0\"", "\"much\""))).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read(ORDER.replace("REQUESTED", "PONDERED"))).isInstanceOf(UnreadableDocument.class);
    }
}
