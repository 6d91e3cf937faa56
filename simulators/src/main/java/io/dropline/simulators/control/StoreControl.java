package io.dropline.simulators.control;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.hooks.Disorder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The store's part of the control API:
 *
 * <pre>
 * POST /control/store/orders                 {lines:[{sku, quantity, title, price, discount}], paid, risk, note, shipping,
 *                                             taxRate, customer:{firstName, lastName, email, phone},
 *                                             shipTo:{firstName, ..., address1, city, province, provinceCode, zip, countryCode}}
 * GET  /control/store/orders                 every order as the store sees it, newest first
 * GET  /control/store/orders/{id}
 * POST /control/store/orders/{id}/paid
 * POST /control/store/orders/{id}/edit       {quantities:{SKU: units}}
 * POST /control/store/orders/{id}/cancel     {reason}
 * POST /control/store/orders/{id}/address    {shipTo's fields}
 * POST /control/store/orders/{id}/refund     {quantities:{SKU: units}, amount, note}: staff pay money back
 * POST /control/store/orders/{id}/return     {sku, units, reason, note, request}: staff open a return, or a customer requests it
 * POST /control/store/returns                {id, do: approve | decline | cancel | process, note}
 * POST /control/store/webhooks               {target, secret} and, or, {copies, shuffle, delayMillis, dropEvery}
 * POST /control/store/webhooks/release       sends what is kept back for shuffling
 * POST /control/store/send                   {topic, payload}
 * POST /control/store/troubles               {next, matching, code}: HTTP 200 with errors[].extensions.code
 * POST /control/store/uninstall | expire-tokens | drain-bucket
 * </pre>
 */
final class StoreControl {
    private final StoreSimulator store;

    StoreControl(StoreSimulator store) {
        this.store = store;
    }

    Optional<Reply> handle(Call call, JsonNode body) {
        return switch (call.method() + " " + call.path()) {
            case "POST /control/store/orders" -> Optional.of(Reply.json(201, json(store.placeOrder(request(body)))));
            case "GET /control/store/orders" ->
                Optional.of(Reply.json(
                        200, store.orders().stream().map(StoreControl::json).toList()));
            case "POST /control/store/webhooks" -> done(() -> webhooks(body));
            case "POST /control/store/webhooks/release" -> done(store::releaseWebhooks);
            case "POST /control/store/send" ->
                done(() -> store.send(body.path("topic").asString(""), object(body.path("payload"))));
            case "POST /control/store/troubles" ->
                done(() -> store.troubles()
                        .next(
                                body.path("next").asInt(1),
                                body.path("matching").asString(""),
                                body.path("code").asString("INTERNAL_SERVER_ERROR")));
            case "POST /control/store/returns" -> done(() -> decide(body));
            case "POST /control/store/uninstall" -> done(store::uninstall);
            case "POST /control/store/expire-tokens" ->
                done(() -> store.tokens().expireAll());
            case "POST /control/store/drain-bucket" -> done(store::drainBucket);
            default -> order(call, body);
        };
    }

    private static Optional<Reply> done(Runnable work) {
        work.run();
        return Optional.of(ControlApi.ok());
    }

    private Optional<Reply> order(Call call, JsonNode body) {
        if (!call.path().matches("/control/store/orders/[0-9]{1,19}(/[a-z]+)?")) {
            return Optional.empty();
        }
        String[] parts = call.path().split("/", -1);
        long id = Long.parseLong(parts[4]);
        String what = parts.length > 5 ? parts[5] : "";
        switch (what) {
            case "paid" -> store.markPaid(id);
            case "edit" -> store.editOrder(id, quantities(body.path("quantities")));
            case "cancel" -> store.cancelOrder(id, body.path("reason").asString("CUSTOMER"));
            case "address" -> store.updateAddress(id, address(body));
            case "refund" ->
                store.refund(
                        id,
                        quantities(body.path("quantities")),
                        body.hasNonNull("amount") ? Optional.of(decimal(body, "amount")) : Optional.empty(),
                        text(body, "note"));
            case "return" -> goBack(id, body);
            default -> {
                // Only looked at.
            }
        }
        return store.order(id).map(order -> Reply.json(200, json(order)));
    }

    private void goBack(long order, JsonNode body) {
        String sku = text(body, "sku");
        int units = body.path("units").asInt(1);
        String reason = body.path("reason").asString("UNWANTED");
        if (body.path("request").asBoolean(false)) {
            store.requestReturn(order, sku, units, reason, text(body, "note"));
        } else {
            store.openReturn(order, sku, units, reason, text(body, "note"));
        }
    }

    private void decide(JsonNode body) {
        String id = text(body, "id");
        switch (text(body, "do")) {
            case "approve" -> store.approveReturn(id);
            case "decline" -> store.declineReturn(id, text(body, "note"));
            case "cancel" -> store.cancelReturn(id);
            case "process" -> store.processReturn(id);
            default -> throw new IllegalArgumentException("do: approve, decline, cancel or process");
        }
    }

    private void webhooks(JsonNode body) {
        if (body.has("target")) {
            store.sendWebhooksTo(
                    URI.create(body.path("target").asString("")),
                    body.path("secret").asString(""));
        }
        store.sendWebhooks(new Disorder(
                body.path("copies").asInt(1),
                body.path("shuffle").asInt(0),
                Duration.ofMillis(body.path("delayMillis").asLong(0)),
                body.path("dropEvery").asInt(0)));
    }

    private static OrderRequest request(JsonNode body) {
        var lines = new ArrayList<OrderRequest.Line>();
        for (JsonNode line : body.path("lines")) {
            lines.add(new OrderRequest.Line(
                    line.path("sku").asString(""),
                    line.path("quantity").asInt(1),
                    line.hasNonNull("title") ? line.path("title").asString("") : null,
                    line.hasNonNull("price") ? new BigDecimal(line.path("price").asString("0")) : null,
                    decimal(line, "discount")));
        }
        return new OrderRequest(
                lines,
                body.has("customer") ? customer(body.path("customer")) : OrderRequest.SAMPLE_CUSTOMER,
                body.has("shipTo") ? address(body.path("shipTo")) : OrderRequest.SAMPLE_ADDRESS,
                body.path("paid").asBoolean(true),
                body.path("risk").asString("LOW"),
                decimal(body, "shipping"),
                decimal(body, "taxRate"),
                body.path("note").asString(""));
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString("0"));
    }

    private static Customer customer(JsonNode node) {
        return new Customer(text(node, "firstName"), text(node, "lastName"), text(node, "email"), text(node, "phone"));
    }

    private static Address address(JsonNode node) {
        return new Address(
                text(node, "firstName"),
                text(node, "lastName"),
                text(node, "company"),
                text(node, "address1"),
                text(node, "address2"),
                text(node, "city"),
                text(node, "province"),
                text(node, "provinceCode"),
                text(node, "zip"),
                node.path("country").asString("United States"),
                node.path("countryCode").asString("US"),
                text(node, "phone"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Map<String, Integer> quantities(JsonNode node) {
        var quantities = new LinkedHashMap<String, Integer>();
        node.properties()
                .forEach(
                        entry -> quantities.put(entry.getKey(), entry.getValue().asInt()));
        return quantities;
    }

    private static Map<String, @Nullable Object> object(JsonNode node) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(entry -> object.put(entry.getKey(), entry.getValue()));
        return object;
    }

    private static Map<String, @Nullable Object> json(PlacedOrder order) {
        List<Map<String, @Nullable Object>> lines = order.lines().stream()
                .map(line -> Json.of(
                        "id", Long.toString(line.id()),
                        "sku", line.sku(),
                        "quantity", line.quantity(),
                        "shipped", line.shipped()))
                .toList();
        List<Map<String, @Nullable Object>> parcels = order.parcels().stream()
                .map(parcel -> Json.of(
                        "name", parcel.name(),
                        "status", parcel.status(),
                        "company", parcel.tracking().company(),
                        "numbers", parcel.tracking().numbers(),
                        "urls", parcel.tracking().urls(),
                        "contents", parcel.contents()))
                .toList();
        return Json.of(
                "id", Long.toString(order.id()),
                "gid", order.gid(),
                "name", order.name(),
                "total", order.total().toPlainString(),
                "currency", order.currency(),
                "financialStatus", order.financialStatus(),
                "fulfillmentStatus", order.fulfillmentStatus(),
                "cancelled", order.cancelled(),
                "lines", lines,
                "parcels", parcels);
    }
}
