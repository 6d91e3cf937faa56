package io.dropline.stores.shopify.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.refunds.RefundsInStore.Line;
import io.dropline.refunds.RefundsInStore.Wanted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the store is asked for, by how the order was paid. */
class PaidOrderTest {
    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    private static Wanted wanted(
            String amount, String shipping, String fee, @Nullable String returnRef, Line... lines) {
        return new Wanted(
                ID,
                "RF-1001",
                ID,
                "#1001",
                ID,
                "gid://shopify/Order/1",
                "USD",
                new BigDecimal(shipping),
                new BigDecimal(fee),
                new BigDecimal(amount),
                returnRef,
                "Too large (Dropline RF-1001, " + ID + ")",
                List.of(lines));
    }

    private static PaidOrder paid(String transactions, String beside) {
        return new PaidOrder(JsonMapper.shared().readTree("""
                {"id": "gid://shopify/Order/1", "currencyCode": "USD", "presentmentCurrencyCode": "USD",
                 "transactions": [%s] %s}""".formatted(transactions, beside)));
    }

    private static String payment(String id, String kind, String status, String amount) {
        return """
                {"id": "%s", "kind": "%s", "status": "%s", "gateway": "g-%s", "parentTransaction": null,
                 "amountSet": {"presentmentMoney": {"amount": "%s"}}}""".formatted(id, kind, status, id, amount);
    }

    private static String back(String parent, String status, String amount) {
        return """
                {"id": "r", "kind": "REFUND", "status": "%s", "gateway": "g", "parentTransaction": {"id": "%s"},
                 "amountSet": {"presentmentMoney": {"amount": "%s"}}}""".formatted(status, parent, amount);
    }

    @SuppressWarnings("unchecked")
    private static List<String> transactions(PaidOrder order, Wanted refund) {
        Map<String, Object> input = order.input(refund).orElseThrow();
        return ((List<Map<String, Object>>) Objects.requireNonNull(input.get("transactions")))
                .stream()
                        .map(one -> one.get("parentId") + " " + one.get("amount"))
                        .toList();
    }

    @Test
    void it_goes_back_to_the_payments_with_room() {
        PaidOrder order = paid(
                payment("card", "SALE", "SUCCESS", "80.00") + "," + payment("gift", "CAPTURE", "SUCCESS", "50.00") + ","
                        + payment("void", "SALE", "FAILURE", "999.00") + "," + back("card", "SUCCESS", "20.00") + ","
                        + back("card", "FAILURE", "60.00"),
                "");

        assertThat(transactions(order, wanted("30.00", "0", "0", null))).containsExactly("card 30.00");
        assertThat(transactions(order, wanted("90.00", "0", "0", null))).containsExactly("card 60.00", "gift 30.00");
        assertThat(transactions(order, wanted("111.00", "0", "0", null)))
                .as("too much is asked all the same: the store says why not")
                .containsExactly("card 61.00", "gift 50.00");
        assertThat(paid("", "").input(wanted("1.00", "0", "0", null))).isEmpty();
    }

    @Test
    void lines_are_told_by_what_becomes_of_their_units() {
        PaidOrder order = paid(
                payment("card", "SALE", "SUCCESS", "80.00"),
                ", \"suggestedRefund\": {\"refundLineItems\": [{\"lineItem\": {\"id\": \"L1\"}, \"location\": {\"id\": \"here\"}}]}");

        Map<String, Object> input = order.input(
                        wanted("70.00", "5.00", "2.00", null, new Line("L1", 3, 1), new Line("L2", 1, 0)))
                .orElseThrow();

        assertThat(input.get("refundLineItems"))
                .isEqualTo(List.of(
                        Map.of("lineItemId", "L1", "quantity", 2, "restockType", "NO_RESTOCK"),
                        Map.of("lineItemId", "L1", "quantity", 1, "restockType", "CANCEL", "locationId", "here"),
                        Map.of("lineItemId", "L2", "quantity", 1, "restockType", "NO_RESTOCK")));
        assertThat(input)
                .containsEntry("shipping", Map.of("amount", "5.00"))
                .containsEntry("discrepancyReason", "RESTOCK")
                .containsEntry("notify", false)
                .doesNotContainKey("currency");
    }

    @Test
    void a_return_takes_its_units_off_the_order_itself() {
        PaidOrder order = paid(payment("card", "SALE", "SUCCESS", "80.00"), "");

        assertThat(order.input(wanted("70.00", "0", "0", "gid://shopify/Return/1", new Line("L1", 3, 0)))
                        .orElseThrow())
                .doesNotContainKey("refundLineItems");
    }

    @Test
    void the_customer_s_currency_is_reckoned_by_what_was_paid() {
        String money = """
                , "presentmentCurrencyCode": "JPY",
                "totalReceivedSet": {"shopMoney": {"amount": "100.00"}, "presentmentMoney": {"amount": "14937"}},
                "netPaymentSet": {"shopMoney": {"amount": "66.67"}, "presentmentMoney": {"amount": "9958"}}""";
        PaidOrder order = new PaidOrder(
                JsonMapper.shared().readTree("""
                {"id": "gid://shopify/Order/1", "currencyCode": "USD", "transactions": [%s] %s}""".formatted(payment("card", "SALE", "SUCCESS", "14937"), money)));

        assertThat(transactions(order, wanted("33.33", "0", "0", null))).containsExactly("card 4979");
        assertThat(transactions(order, wanted("66.67", "0", "0", null)))
                .as("all that is left is exactly all that is left")
                .containsExactly("card 9958");
        assertThat(order.input(wanted("33.33", "0", "0", null)).orElseThrow()).containsEntry("currency", "JPY");
    }

    @Test
    void ours_is_recognised_by_its_key() {
        PaidOrder order = paid(
                "",
                ", \"refunds\": [{\"id\": \"R1\", \"note\": null}, {\"id\": \"R2\", \"note\": \"Too large (Dropline RF-1001, "
                        + ID + ")\"}]");

        assertThat(order.done(wanted("1.00", "0", "0", null))).contains("R2");
    }
}
