package io.dropline.api.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Merchants;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.Suppliers;
import io.dropline.suppliers.vetting.Vetting;
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
    private final SupplierByCode byCode;
    private final Vetting vetting;
    private final Merchants merchants;

    SuppliersApi(Suppliers suppliers, SupplierByCode byCode, Vetting vetting, Merchants merchants) {
        this.suppliers = suppliers;
        this.byCode = byCode;
        this.vetting = vetting;
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
        return SupplierView.of(byCode.existing(actor, code));
    }

    @PutMapping("/{code}")
    @Says("Adds a supplier, or changes the one with this code.")
    SupplierView save(@AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody SupplierBody body) {
        String currency = merchants.find(actor.merchantId()).orElseThrow().currency();
        SupplierDraft draft = body.draft(code, currency);
        boolean toBeApproved = Given.or(body.onboarding(), false)
                && suppliers.find(actor.merchantId(), draft.code()).isEmpty();
        return SupplierView.of(
                ApiRefusal.unless(toBeApproved ? suppliers.add(actor, draft) : suppliers.save(actor, draft)));
    }

    @GetMapping("/{code}/checklist")
    @Says(
            "What the supplier still needs before it is relied on. It follows from what was entered; nothing is ticked by hand.")
    ChecklistView checklist(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ChecklistView.of(vetting.checklist(
                        actor.merchantId(), byCode.existing(actor, code).id())
                .orElseThrow());
    }

    @GetMapping("/{code}/history")
    @Says("Why the supplier stands where it stands, the last change first.")
    ApiPage<TurnView> history(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ApiPage.whole(
                vetting.history(actor.merchantId(), byCode.existing(actor, code).id()).stream()
                        .map(TurnView::of)
                        .toList());
    }

    @PostMapping("/{code}/approve")
    @Says(
            "Ends the onboarding: from now on, routing counts on the supplier. A reason is needed while the checklist is not complete, and is kept.")
    SupplierView approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return SupplierView.of(ApiRefusal.unless(
                suppliers.approve(actor, byCode.existing(actor, code).id(), ReasonBody.of(body))));
    }

    @PostMapping("/{code}/pause")
    @Says("New orders pass the supplier over until it is resumed; what is under way is finished.")
    SupplierView pause(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return SupplierView.of(ApiRefusal.unless(
                suppliers.pause(actor, byCode.existing(actor, code).id(), ReasonBody.of(body))));
    }

    @PostMapping("/{code}/resume")
    @Says("Routing counts on the supplier again.")
    SupplierView resume(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return SupplierView.of(ApiRefusal.unless(
                suppliers.resume(actor, byCode.existing(actor, code).id())));
    }

    @PostMapping("/{code}/retire")
    @Says("Nothing is bought from the supplier any more; what is under way goes on.")
    SupplierView retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return SupplierView.of(ApiRefusal.unless(
                suppliers.retire(actor, byCode.existing(actor, code).id(), ReasonBody.of(body))));
    }
}
