package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order node of the Admin API (GraphQL rendering), as the fragment {@code OrderFields} asks for it. */
public final class ApiOrder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiOrder() {}

    /** @throws UnreadableDocument when the body is not JSON, or not an order */
    public static StoreOrder read(UUID storeId, byte[] body) {
        try {
            return draft(JSON.readTree(body)).finish(storeId);
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static OrderDraft draft(JsonNode node) {
        OrderDraft order = new OrderDraft();
        order.gid = text(node, "id");
        order.name = text(node, "name");
        order.createdAt = text(node, "createdAt");
        order.updatedAt = text(node, "updatedAt");
        order.processedAt = text(node, "processedAt");
        order.cancelledAt = text(node, "cancelledAt");
        order.payment = text(node, "displayFinancialStatus");
        order.risk = risk(node.path("risk").path("assessments"));
        order.test = node.path("test").asBoolean(false);
        order.taxesIncluded = node.path("taxesIncluded").asBoolean(false);
        order.currency = text(node, "currencyCode");
        order.currentSubtotal = shopMoney(node.path("currentSubtotalPriceSet"));
        order.currentDiscount = shopMoney(node.path("currentTotalDiscountsSet"));
        order.currentShipping = shopMoney(node.path("currentShippingPriceSet"));
        order.currentTax = shopMoney(node.path("currentTotalTaxSet"));
        order.currentTotal = shopMoney(node.path("currentTotalPriceSet"));
        order.email = text(node, "email");
        order.phone = text(node, "phone");
        order.note = text(node, "note");
        if (node.path("shippingAddress").isObject()) {
            order.shipTo = address(node.path("shippingAddress"));
        }
        if (node.path("billingAddress").isObject()) {
            order.billTo = address(node.path("billingAddress"));
        }
        JsonNode lines = node.path("lineItems").path("nodes");
        if (lines.isArray()) {
            order.lines();
            lines.forEach(line -> order.lines().add(line(line)));
        }
        return order;
    }

    /** The worst of what the assessors say. */
    private static Risk risk(JsonNode assessments) {
        Risk worst = Risk.UNKNOWN;
        for (JsonNode assessment : assessments) {
            Risk one = Facts.risk(text(assessment, "riskLevel"));
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }

    private static LineDraft line(JsonNode node) {
        LineDraft line = new LineDraft();
        line.gid = text(node, "id");
        line.sku = text(node, "sku");
        line.name = text(node, "name");
        line.quantity = text(node, "quantity");
        line.currentQuantity = text(node, "currentQuantity");
        line.price = shopMoney(node.path("originalUnitPriceSet"));
        line.requiresShipping = node.path("requiresShipping").asBoolean(true);
        node.path("discountAllocations")
                .forEach(one -> line.allocateDiscount(shopMoney(one.path("allocatedAmountSet"))));
        node.path("taxLines").forEach(one -> line.addTax(shopMoney(one.path("priceSet"))));
        return line;
    }

    private static AddressDraft address(JsonNode node) {
        AddressDraft address = new AddressDraft();
        address.name = text(node, "name");
        address.company = text(node, "company");
        address.line1 = text(node, "address1");
        address.line2 = text(node, "address2");
        address.city = text(node, "city");
        address.province = text(node, "province");
        address.provinceCode = text(node, "provinceCode");
        address.postalCode = text(node, "zip");
        address.countryCode = text(node, "countryCodeV2");
        address.phone = text(node, "phone");
        return address;
    }

    private static String shopMoney(JsonNode set) {
        return text(set.path("shopMoney"), "amount");
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber() ? Text.clean(value.asString()) : "";
    }
}
