package io.dropline.api.reading;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.api.attention.DocumentReading;
import io.dropline.api.attention.ProblemReading;
import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.fulfillment.WhatIf;
import io.dropline.orders.HoldPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {
    private static final Set<String> ENDED = Set.of("CANCELLED", "CLOSED");
    private final OrderReading orders;
    private final PurchaseOrderReading purchaseOrders;
    private final ShipmentReading shipments;
    private final DocumentReading documents;
    private final ProblemReading problems;
    private final FulfillmentProcess process;
    private final WhatIf whatIf;

    OrdersApi(
            OrderReading orders,
            PurchaseOrderReading purchaseOrders,
            ShipmentReading shipments,
            DocumentReading documents,
            ProblemReading problems,
            FulfillmentProcess process,
            WhatIf whatIf) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.shipments = shipments;
        this.documents = documents;
        this.problems = problems;
        this.process = process;
        this.whatIf = whatIf;
    }

    @GetMapping
    @Says("Orders, the last received first.")
    ApiPage<OrderRow> list(
            @AuthenticationPrincipal Actor actor,
            @Says("Where they stand, such as ON_HOLD.") @RequestParam(required = false) @Nullable String status,
            @Says("With or without #.") @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String email,
            @Says("Something happened to them at this moment or later.") @RequestParam(required = false) @Nullable
                    Instant updatedSince,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        OrderReading.Filter filter = new OrderReading.Filter(status, number, email, updatedSince);
        return ApiPage.of(
                orders.list(actor.merchantId(), filter, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("The whole story of an order: lines, holds, routing and why, purchase orders, parcels, documents, timeline.")
    OrderStory find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        OrderRow order = existing(actor, id);
        return new OrderStory(
                order,
                orders.shipTo(actor.merchantId(), id),
                orders.money(actor.merchantId(), id),
                orders.lines(actor.merchantId(), id),
                orders.holds(actor.merchantId(), id),
                orders.promises(actor.merchantId(), id),
                orders.routing(actor.merchantId(), id),
                purchaseOrders.ofOrder(actor.merchantId(), id),
                shipments.ofOrder(actor.merchantId(), id),
                documents.ofOrder(actor.merchantId(), id),
                problems.ofOrder(actor.merchantId(), id),
                orders.timeline(actor.merchantId(), id));
    }

    @GetMapping("/{id}/what-would-change")
    @Says(
            "What would have to change for another supplier to win, as everything stands now; worked out when it is asked.")
    WhatWouldChangeView whatWouldChange(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        existing(actor, id);
        return whatIf.of(actor.merchantId(), id)
                .map(WhatWouldChangeView::of)
                .orElseThrow(() -> ApiRefusal.conflict("The order has nothing that a supplier would ship"));
    }

    @PostMapping("/{id}/holds/{policy}/release")
    @Says("Ends one reason to wait; when none is left, the order goes on.")
    Done release(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String policy,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        existing(actor, id);
        boolean held = orders.holds(actor.merchantId(), id).stream()
                .anyMatch(hold -> hold.policy().equals(policy) && hold.releasedAt() == null);
        if (!held) {
            throw ApiRefusal.conflict("Nothing holds this order for '" + policy + "'");
        }
        process.release(actor.merchantId(), id, HoldPolicy.ofKey(policy), actor.label(), ReasonBody.of(body));
        return new Done("The hold is released.");
    }

    @PostMapping("/{id}/cancel")
    @Says("Cancels what has not shipped; suppliers who have the order are asked.")
    Done cancel(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        OrderRow order = existing(actor, id);
        if (ENDED.contains(order.life())) {
            throw ApiRefusal.conflict("The order has ended already");
        }
        String reason = ReasonBody.of(body);
        process.cancel(
                actor.merchantId(),
                List.of(id),
                actor.label(),
                reason.isBlank() ? "the merchant cancelled it" : reason);
        return new Done("The order is being cancelled. Suppliers who have it were asked.");
    }

    private OrderRow existing(Actor actor, UUID id) {
        return ApiRefusal.unless(orders.find(actor.merchantId(), id), "order with this id");
    }
}
