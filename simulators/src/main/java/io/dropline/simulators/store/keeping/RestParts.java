package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a webhook body. */
final class RestParts {
    /** Shopify writes times in the shop's zone with an offset: {@code 2026-03-01T09:30:00-05:00}. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
            .withZone(ZoneId.of("America/New_York"));

    private RestParts() {}

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    static BigDecimal money(Shop shop) {
        return BigDecimal.ZERO.setScale(shop.decimals());
    }

    static String amount(Shop shop, BigDecimal amount) {
        return amount.setScale(shop.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    static Map<String, @Nullable Object> set(Shop shop, BigDecimal amount) {
        var money = Map.of("amount", amount(shop, amount), "currency_code", shop.currency());
        return Json.of("shop_money", money, "presentment_money", money);
    }

    static Map<String, @Nullable Object> address(Address address) {
        return Json.of(
                "first_name", GraphOrder.blankToNull(address.firstName()),
                "address1", GraphOrder.blankToNull(address.address1()),
                "phone", GraphOrder.blankToNull(address.phone()),
                "city", GraphOrder.blankToNull(address.city()),
                "zip", GraphOrder.blankToNull(address.zip()),
                "province", GraphOrder.blankToNull(address.province()),
                "country", GraphOrder.blankToNull(address.country()),
                "last_name", GraphOrder.blankToNull(address.lastName()),
                "address2", GraphOrder.blankToNull(address.address2()),
                "company", GraphOrder.blankToNull(address.company()),
                "latitude", null,
                "longitude", null,
                "name", address.name(),
                "country_code", GraphOrder.blankToNull(address.countryCode()),
                "province_code", GraphOrder.blankToNull(address.provinceCode()));
    }

    static Map<String, @Nullable Object> customer(Order order) {
        Customer customer = order.customer;
        long id = 7_000_000_000_000L + Integer.toUnsignedLong(customer.email().hashCode());
        return Json.of(
                "id", id,
                "admin_graphql_api_id", Gid.of("Customer", id),
                "email", customer.email(),
                "created_at", time(order.createdAt),
                "updated_at", time(order.updatedAt),
                "first_name", customer.firstName(),
                "last_name", customer.lastName(),
                "state", "disabled",
                "note", null,
                "verified_email", true,
                "tax_exempt", false,
                "phone", GraphOrder.blankToNull(customer.phone()),
                "tags", "",
                "currency", order.shop.currency());
    }

    static Map<String, @Nullable Object> line(Order order, Line line) {
        Shop shop = order.shop;
        int shipped = order.shippedQuantity(line);
        int open = Math.max(0, line.currentQuantity - shipped);
        return Json.of(
                "id",
                line.id,
                "admin_graphql_api_id",
                Gid.of("LineItem", line.id),
                "current_quantity",
                line.currentQuantity,
                "fulfillable_quantity",
                open,
                "fulfillment_service",
                "manual",
                "fulfillment_status",
                shipped == 0 ? null : open == 0 ? "fulfilled" : "partial",
                "gift_card",
                false,
                "grams",
                line.grams,
                "name",
                line.title,
                "price",
                amount(shop, line.price),
                "price_set",
                set(shop, line.price),
                "product_exists",
                true,
                "product_id",
                8_000_000_000_000L + Integer.toUnsignedLong(line.sku.hashCode()),
                "properties",
                List.of(),
                "quantity",
                line.quantity,
                "requires_shipping",
                true,
                "sku",
                line.sku,
                "taxable",
                line.taxRate.signum() > 0,
                "title",
                line.title,
                "total_discount",
                amount(shop, BigDecimal.ZERO),
                "total_discount_set",
                set(shop, BigDecimal.ZERO),
                "variant_id",
                9_000_000_000_000L + Integer.toUnsignedLong(line.sku.hashCode()),
                "variant_inventory_management",
                null,
                "variant_title",
                null,
                "vendor",
                GraphOrder.blankToNull(line.brand),
                "tax_lines",
                line.taxRate.signum() == 0 ? List.of() : List.of(taxLine(shop, line, line.quantity)),
                "duties",
                List.of(),
                "discount_allocations",
                line.discount.signum() == 0
                        ? List.of()
                        : List.of(Json.of(
                                "amount", amount(shop, line.discount),
                                "amount_set", set(shop, line.discount),
                                "discount_application_index", 0)));
    }

    private static Map<String, @Nullable Object> taxLine(Shop shop, Line line, int units) {
        BigDecimal tax = line.tax(units, shop.decimals());
        return Json.of(
                "title",
                "Sales tax",
                "rate",
                line.taxRate,
                "price",
                amount(shop, tax),
                "price_set",
                set(shop, tax),
                "channel_liable",
                false);
    }

    static List<Map<String, @Nullable Object>> taxLines(Order order) {
        return order.lines.stream()
                .filter(line -> line.taxRate.signum() > 0)
                .map(line -> taxLine(order.shop, line, line.currentQuantity))
                .toList();
    }

    static Map<String, @Nullable Object> shippingLine(Order order) {
        String title = order.shipping.signum() == 0 ? "Free shipping" : "Standard";
        return Json.of(
                "id",
                order.id + 2,
                "carrier_identifier",
                null,
                "code",
                title,
                "discounted_price",
                amount(order.shop, order.shipping),
                "discounted_price_set",
                set(order.shop, order.shipping),
                "is_removed",
                false,
                "phone",
                null,
                "price",
                amount(order.shop, order.shipping),
                "price_set",
                set(order.shop, order.shipping),
                "requested_fulfillment_service_id",
                null,
                "source",
                "simulated",
                "title",
                title,
                "tax_lines",
                List.of(),
                "discount_allocations",
                List.of());
    }

    static Map<String, @Nullable Object> shipped(Order order, Shipped shipped) {
        return Json.of(
                "id", shipped.id,
                "admin_graphql_api_id", Gid.of("Fulfillment", shipped.id),
                "order_id", order.id,
                "name", shipped.name,
                "status", shipped.cancelled ? "cancelled" : "success",
                "created_at", time(shipped.createdAt),
                "updated_at", time(shipped.updatedAt),
                "service", "manual",
                "location_id", Shop.LOCATION,
                "shipment_status",
                        shipped.events.isEmpty()
                                ? null
                                : shipped.displayStatus().toLowerCase(Locale.ROOT),
                "tracking_company", GraphOrder.blankToNull(shipped.tracking.company()),
                "tracking_number",
                        shipped.tracking.numbers().isEmpty()
                                ? null
                                : shipped.tracking.numbers().getFirst(),
                "tracking_numbers", shipped.tracking.numbers(),
                "tracking_url", GraphOrder.blankToNull(shipped.tracking.url(0)),
                "tracking_urls", shipped.tracking.urls(),
                "email", order.customer.email(),
                "destination", address(order.shipTo),
                "line_items",
                        shipped.quantities.entrySet().stream()
                                .map(entry -> {
                                    var item = line(order, entry.getKey());
                                    item.put("quantity", entry.getValue());
                                    return item;
                                })
                                .toList());
    }

    static Map<String, @Nullable Object> refund(Order order, Order.Refund refund) {
        return Json.of(
                "id", refund.id(),
                "admin_graphql_api_id", Gid.of("Refund", refund.id()),
                "order_id", order.id,
                "created_at", time(refund.at()),
                "processed_at", time(refund.at()),
                "note", GraphOrder.blankToNull(refund.note()),
                "restock", false,
                "user_id", null,
                "transactions",
                        List.of(Json.of(
                                "id",
                                refund.id() + 1,
                                "kind",
                                "refund",
                                "status",
                                "success",
                                "gateway",
                                "simulated",
                                "currency",
                                order.shop.currency(),
                                "amount",
                                amount(order.shop, refund.amount()))),
                "refund_line_items",
                        refund.quantities().entrySet().stream()
                                .map(entry -> Json.of(
                                        "id",
                                        refund.id() + entry.getKey(),
                                        "line_item_id",
                                        entry.getKey(),
                                        "quantity",
                                        entry.getValue(),
                                        "restock_type",
                                        refund.cancelled().containsKey(entry.getKey()) ? "cancel" : "no_restock"))
                                .toList(),
                "order_adjustments", List.of());
    }
}
