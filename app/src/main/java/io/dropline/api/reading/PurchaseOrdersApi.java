package io.dropline.api.reading;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.fulfillment.FulfillmentProcess;
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
@RequestMapping("/api/v1/purchase-orders")
class PurchaseOrdersApi {
    private final PurchaseOrderReading purchaseOrders;
    private final FulfillmentProcess process;

    PurchaseOrdersApi(PurchaseOrderReading purchaseOrders, FulfillmentProcess process) {
        this.purchaseOrders = purchaseOrders;
        this.process = process;
    }

    @GetMapping
    @Says("Purchase orders, the last issued first.")
    ApiPage<PurchaseOrderRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @Says("A supplier's code.") @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                purchaseOrders.list(actor.merchantId(), state, supplier, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{number}")
    @Says("One purchase order with its lines.")
    PurchaseOrder find(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        return ApiRefusal.unless(
                purchaseOrders.find(actor.merchantId(), number), "purchase order with the number " + number);
    }

    @PostMapping("/{number}/cancel")
    @Says("Asks the supplier to let a purchase order go; one not yet sent is simply taken back.")
    Done cancel(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        UUID id = find(actor, number).purchaseOrder().id();
        String reason = ReasonBody.of(body);
        boolean done = process.cancelPurchaseOrder(
                actor.merchantId(), id, actor.label(), reason.isBlank() ? "the merchant cancelled it" : reason);
        if (!done) {
            throw ApiRefusal.conflict("It is too late: the purchase order has ended, or is being cancelled already");
        }
        return new Done("The purchase order is being cancelled.");
    }
}
