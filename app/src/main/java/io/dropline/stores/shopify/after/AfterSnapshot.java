package io.dropline.stores.shopify.after;

import io.dropline.aftersales.StoreReturn;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.refunds.StorePayments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An order as {@code orders-after.graphql} reads it, in our words. Amounts are the shop's, not the customer's currency. */
record AfterSnapshot(StorePayments payments, List<StoreReturn> returns) {
    /** Put into the inbox by our own poll. */
    static final String KIND = "shopify.order.after";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws UnreadableDocument when the body is not such an order */
    static AfterSnapshot read(UUID store, byte[] body, Instant readAt) {
        try {
            JsonNode order = JSON.readTree(body);
            String ref = order.path("id").asString("");
            if (ref.isEmpty()) {
                throw new UnreadableDocument("This is not an order: it has no id.");
            }
            return new AfterSnapshot(payments(store, ref, order, readAt), returns(store, ref, order, readAt));
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableDocument("An amount or a date in it cannot be read: " + e.getMessage(), e);
        }
    }

    private static StorePayments payments(UUID store, String ref, JsonNode order, Instant readAt) {
        List<StorePayments.Refunded> refunds = new ArrayList<>();
        for (JsonNode refund : order.path("refunds")) {
            BigDecimal shipping = BigDecimal.ZERO;
            for (JsonNode line : refund.path("refundShippingLines").path("nodes")) {
                shipping = shipping.add(shop(line.path("subtotalAmountSet"))).add(shop(line.path("taxAmountSet")));
            }
            List<StorePayments.Line> lines = new ArrayList<>();
            for (JsonNode line : refund.path("refundLineItems").path("nodes")) {
                int units = line.path("quantity").asInt(0);
                lines.add(new StorePayments.Line(
                        line.path("lineItem").path("id").asString(""),
                        units,
                        line.path("restockType").asString("").equals("CANCEL") ? units : 0,
                        shop(line.path("subtotalSet")).add(shop(line.path("totalTaxSet")))));
            }
            refunds.add(new StorePayments.Refunded(
                    refund.path("id").asString(""),
                    moment(refund.path("createdAt"), readAt),
                    refund.path("note").asString(""),
                    shop(refund.path("totalRefundedSet")),
                    shipping,
                    lines));
        }
        return new StorePayments(
                store,
                ref,
                shop(order.path("totalReceivedSet")).max(BigDecimal.ZERO),
                shop(order.path("totalShippingPriceSet")).max(BigDecimal.ZERO),
                readAt,
                refunds);
    }

    private static List<StoreReturn> returns(UUID store, String ref, JsonNode order, Instant readAt) {
        List<StoreReturn> returns = new ArrayList<>();
        for (JsonNode one : order.path("returns").path("nodes")) {
            List<StoreReturn.Line> lines = new ArrayList<>();
            for (JsonNode line : one.path("returnLineItems").path("nodes")) {
                String lineRef = line.path("fulfillmentLineItem")
                        .path("lineItem")
                        .path("id")
                        .asString("");
                if (!lineRef.isEmpty()) { // what was never fulfilled cannot come back from a supplier's parcel
                    lines.add(new StoreReturn.Line(
                            line.path("id").asString(""),
                            lineRef,
                            line.path("quantity").asInt(0),
                            line.path("processedQuantity").asInt(0),
                            line.path("returnReason").asString("UNKNOWN"),
                            said(line)));
                }
            }
            returns.add(new StoreReturn(
                    store,
                    one.path("id").asString(""),
                    ref,
                    one.path("name").asString(""),
                    status(one.path("status").asString("")),
                    moment(one.path("createdAt"), readAt),
                    readAt,
                    one.path("decline").path("note").asString(""),
                    lines));
        }
        return returns;
    }

    private static String said(JsonNode line) {
        String customer = line.path("customerNote").asString("").strip();
        return customer.isEmpty() ? line.path("returnReasonNote").asString("").strip() : customer;
    }

    private static StoreReturn.Status status(String text) {
        try {
            return StoreReturn.Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument("A return's status “" + text + "” is new to this version of Dropline.", e);
        }
    }

    private static Instant moment(JsonNode value, Instant otherwise) {
        String text = value.asString("");
        return text.isEmpty() ? otherwise : Instant.parse(text);
    }

    private static BigDecimal shop(JsonNode set) {
        String text = set.path("shopMoney").path("amount").asString("");
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
