package io.dropline.api.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Merchants;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers")
class SuppliersApi {
    private final Suppliers suppliers;
    private final Merchants merchants;

    SuppliersApi(Suppliers suppliers, Merchants merchants) {
        this.suppliers = suppliers;
        this.merchants = merchants;
    }

    @GetMapping
    @Says("All suppliers, the retired ones too.")
    ApiPage<SupplierView> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(suppliers.list(actor.merchantId()).stream()
                .map(SupplierView::of)
                .toList());
    }

    @GetMapping("/{code}")
    @Says("One supplier.")
    SupplierView find(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return SupplierView.of(existing(actor, code));
    }

    @PutMapping("/{code}")
    @Says("Adds a supplier, or changes the one with this code.")
    SupplierView save(@AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody SupplierBody body) {
        String currency = merchants.find(actor.merchantId()).orElseThrow().currency();
        return SupplierView.of(ApiRefusal.unless(suppliers.save(actor, body.draft(code, currency))));
    }

    @PostMapping("/{code}/pause")
    @Says("Routing passes the supplier over until it is resumed.")
    SupplierView pause(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return SupplierView.of(
                ApiRefusal.unless(suppliers.pause(actor, existing(actor, code).id(), ReasonBody.of(body))));
    }

    @PostMapping("/{code}/resume")
    @Says("Routing counts on the supplier again.")
    SupplierView resume(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return SupplierView.of(
                ApiRefusal.unless(suppliers.resume(actor, existing(actor, code).id())));
    }

    @PostMapping("/{code}/retire")
    @Says("Nothing is bought from the supplier any more; what is under way goes on.")
    SupplierView retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return SupplierView.of(
                ApiRefusal.unless(suppliers.retire(actor, existing(actor, code).id(), ReasonBody.of(body))));
    }

    private Supplier existing(Actor actor, String code) {
        return ApiRefusal.unless(suppliers.find(actor.merchantId(), code), "supplier with the code " + code);
    }
}
