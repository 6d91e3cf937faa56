package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Shop;
import io.dropline.simulators.store.hooks.Subscription;
import io.dropline.simulators.store.hooks.WebhookSender;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.schema.StoreError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an app may read. */
final class Queries {
    private final Book book;
    private final WebhookSender webhooks;
    private final Jobs jobs;
    private final OrderSearch orders;

    Queries(Book book, WebhookSender webhooks, Jobs jobs) {
        this.book = book;
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.orders = new OrderSearch(book);
    }

    @Nullable
    Object answer(String field, Map<String, ?> arguments) {
        return switch (field) {
            case "order", "fulfillmentOrder", "fulfillment", "node", "inventoryItem", "return" ->
                node(String.valueOf(arguments.get("id")));
            case "nodes" -> nodes(arguments.get("ids"));
            case "orders" -> orders.page(arguments);
            case "ordersCount" -> orders.count(arguments);
            case "shop" -> shop(book.shop());
            case "job" -> jobs.job(String.valueOf(arguments.get("id")));
            case "locations" -> List.of(book.warehouse().location());
            case "productVariants" -> book.warehouse().variants();
            case "currentAppInstallation" -> installation();
            case "webhookSubscriptions" -> subscriptions(arguments.get("topics"));
            default -> throw new StoreError("NOT_SIMULATED", "the simulator does not answer " + field);
        };
    }

    private @Nullable Object node(String gid) {
        if (Gid.parse(Gid.type(gid), gid).isEmpty() && !gid.endsWith("/0")) {
            throw new StoreError("RESOURCE_NOT_FOUND", "Invalid global id '" + gid + "'");
        }
        return book.node(gid).orElse(null);
    }

    private List<@Nullable Object> nodes(@Nullable Object ids) {
        var nodes = new ArrayList<@Nullable Object>();
        if (ids instanceof List<?> list) {
            list.forEach(id -> nodes.add(node(String.valueOf(id))));
        }
        return nodes;
    }

    private static Map<String, @Nullable Object> shop(Shop shop) {
        return Json.of(
                "__typename",
                "Shop",
                "id",
                Gid.of("Shop", Shop.ID),
                "name",
                shop.name(),
                "myshopifyDomain",
                shop.domain(),
                "currencyCode",
                shop.currency(),
                "email",
                "owner@example.com",
                "contactEmail",
                "owner@example.com",
                "ianaTimezone",
                "America/New_York",
                "url",
                "https://" + shop.domain(),
                "plan",
                Json.of("displayName", "Basic", "partnerDevelopment", false, "shopifyPlus", false));
    }

    private static Map<String, @Nullable Object> installation() {
        var scopes = List.of(
                "read_orders",
                "write_orders",
                "read_merchant_managed_fulfillment_orders",
                "write_merchant_managed_fulfillment_orders",
                "read_third_party_fulfillment_orders",
                "write_third_party_fulfillment_orders",
                "write_fulfillments",
                "read_inventory",
                "write_inventory",
                "read_returns",
                "write_returns",
                "read_products",
                "read_locations");
        return Json.of(
                "__typename",
                "AppInstallation",
                "id",
                Gid.of("AppInstallation", 1),
                "accessScopes",
                scopes.stream().map(scope -> Json.of("handle", scope)).toList());
    }

    private List<Map<String, @Nullable Object>> subscriptions(@Nullable Object topics) {
        return webhooks.subscriptions().stream()
                .filter(subscription -> !subscription.topic().equals("*"))
                .filter(subscription ->
                        !(topics instanceof List<?> wanted) || wanted.contains(enumName(subscription.topic())))
                .map(Queries::subscription)
                .toList();
    }

    static Map<String, @Nullable Object> subscription(Subscription subscription) {
        return Json.of(
                "__typename",
                "WebhookSubscription",
                "id",
                Gid.of("WebhookSubscription", subscription.id()),
                "legacyResourceId",
                Long.toString(subscription.id()),
                "topic",
                enumName(subscription.topic()),
                "uri",
                subscription.target().toString(),
                "callbackUrl",
                subscription.target().toString(),
                "format",
                "JSON",
                "createdAt",
                "2026-01-01T00:00:00Z",
                "updatedAt",
                "2026-01-01T00:00:00Z",
                "includeFields",
                List.of(),
                "filter",
                null,
                "name",
                null);
    }

    /** {@code orders/create} to {@code ORDERS_CREATE}. */
    private static String enumName(String topic) {
        return topic.replace('/', '_').toUpperCase(Locale.ROOT);
    }
}
