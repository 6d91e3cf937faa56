package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.StoreOrder;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the order in the body of an orders webhook (REST rendering). It pulls tokens and skips what nobody needs, since this runs for every
 * delivery. Amounts are the shop's, not the customer's currency: the plain fields, where there is one, are in the shop's.
 */
public final class WebhookOrder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private WebhookOrder() {}

    /** @throws UnreadableDocument when the body is not JSON, or not an order */
    public static StoreOrder read(UUID storeId, byte[] body) {
        OrderDraft order = new OrderDraft();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableDocument("This is not an order: the document is not a JSON object.");
            }
            readOrder(json, order);
            if (json.nextToken() != null) {
                throw new UnreadableDocument("The document goes on after its end.");
            }
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
        return order.finish(storeId);
    }

    private static void readOrder(JsonParser json, OrderDraft order) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "id" -> order.id = text(json);
                case "admin_graphql_api_id" -> order.gid = text(json);
                case "name" -> order.name = text(json);
                case "order_number" -> order.orderNumber = text(json);
                case "created_at" -> order.createdAt = text(json);
                case "updated_at" -> order.updatedAt = text(json);
                case "processed_at" -> order.processedAt = text(json);
                case "cancelled_at" -> order.cancelledAt = text(json);
                case "financial_status" -> order.payment = text(json);
                case "test" -> order.test = truth(json);
                case "taxes_included" -> order.taxesIncluded = truth(json);
                case "currency" -> order.currency = text(json);
                case "current_subtotal_price" -> order.currentSubtotal = text(json);
                case "subtotal_price" -> order.subtotal = text(json);
                case "current_total_discounts" -> order.currentDiscount = text(json);
                case "total_discounts" -> order.discount = text(json);
                case "current_shipping_price_set" -> order.currentShipping = shopMoney(json);
                case "total_shipping_price_set" -> order.shipping = shopMoney(json);
                case "current_total_tax" -> order.currentTax = text(json);
                case "total_tax" -> order.tax = text(json);
                case "current_total_price" -> order.currentTotal = text(json);
                case "total_price" -> order.total = text(json);
                case "email" -> order.email = text(json);
                case "contact_email" -> order.contactEmail = text(json);
                case "phone" -> order.phone = text(json);
                case "note" -> order.note = text(json);
                case "shipping_address" -> eachObject(json, one -> order.shipTo = address(one));
                case "billing_address" -> eachObject(json, one -> order.billTo = address(one));
                case "customer" -> eachObject(json, one -> order.customer = address(one));
                case "line_items" -> lines(json, order);
                default -> json.skipChildren();
            }
        }
    }

    private static void lines(JsonParser json, OrderDraft order) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            order.lines();
        }
        eachObject(json, one -> order.lines().add(line(one)));
    }

    private static LineDraft line(JsonParser json) {
        LineDraft line = new LineDraft();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "id" -> line.id = text(json);
                case "admin_graphql_api_id" -> line.gid = text(json);
                case "sku" -> line.sku = text(json);
                case "name" -> line.name = text(json);
                case "title" -> line.title = text(json);
                case "quantity" -> line.quantity = text(json);
                case "current_quantity" -> line.currentQuantity = text(json);
                case "price" -> line.price = text(json);
                case "total_discount" -> line.lineDiscount = text(json);
                case "requires_shipping" -> line.requiresShipping = json.currentToken() != JsonToken.VALUE_FALSE;
                case "discount_allocations" -> eachObject(json, one -> line.allocateDiscount(field(one, "amount")));
                case "tax_lines" -> eachObject(json, one -> line.addTax(field(one, "price")));
                default -> json.skipChildren();
            }
        }
        return line;
    }

    private static AddressDraft address(JsonParser json) {
        AddressDraft address = new AddressDraft();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "name" -> address.name = text(json);
                case "first_name" -> address.firstName = text(json);
                case "last_name" -> address.lastName = text(json);
                case "company" -> address.company = text(json);
                case "address1" -> address.line1 = text(json);
                case "address2" -> address.line2 = text(json);
                case "city" -> address.city = text(json);
                case "province" -> address.province = text(json);
                case "province_code" -> address.provinceCode = text(json);
                case "zip" -> address.postalCode = text(json);
                case "country_code" -> address.countryCode = text(json);
                case "phone" -> address.phone = text(json);
                default -> json.skipChildren();
            }
        }
        return address;
    }

    private static String shopMoney(JsonParser json) {
        String[] amount = {""};
        eachObject(json, set -> {
            for (String name = set.nextName(); name != null; name = set.nextName()) {
                set.nextToken();
                if (name.equals("shop_money")) {
                    eachObject(set, money -> amount[0] = field(money, "amount"));
                } else {
                    set.skipChildren();
                }
            }
        });
        return amount[0];
    }

    /** The object the parser stands at, or each object of the array it stands at; anything else is skipped. */
    private static void eachObject(JsonParser json, Consumer<JsonParser> reader) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            reader.accept(json);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                eachObject(json, reader);
            }
        }
    }

    private static String field(JsonParser json, String wanted) {
        String found = "";
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (name.equals(wanted)) {
                found = text(json);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static boolean truth(JsonParser json) {
        boolean truth = json.currentToken() == JsonToken.VALUE_TRUE;
        json.skipChildren();
        return truth;
    }

    private static String text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Text.clean(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            default -> {
                json.skipChildren();
                yield "";
            }
        };
    }
}
