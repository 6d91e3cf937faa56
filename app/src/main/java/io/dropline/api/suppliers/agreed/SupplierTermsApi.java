package io.dropline.api.suppliers.agreed;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.suppliers.terms.Agreements;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}")
class SupplierTermsApi {
    private final Agreements agreements;
    private final SupplierByCode suppliers;

    SupplierTermsApi(Agreements agreements, SupplierByCode suppliers) {
        this.agreements = agreements;
        this.suppliers = suppliers;
    }

    @GetMapping("/terms")
    @Says("What was agreed with this supplier: payment, returns, limits.")
    AgreementView find(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return AgreementView.of(agreements
                .find(actor.merchantId(), suppliers.existing(actor, code).id())
                .orElseThrow());
    }

    @PutMapping("/terms")
    @Says("Enters how it is paid and how fast it ships.")
    AgreementView.Payment payment(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody PaymentBody body) {
        return AgreementView.Payment.of(
                ApiRefusal.unless(agreements.agree(actor, suppliers.existing(actor, code), body.terms())));
    }

    @PutMapping("/return-policy")
    @Says("Enters how it takes goods back.")
    AgreementView.Returns returns(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody ReturnsBody body) {
        return AgreementView.Returns.of(
                ApiRefusal.unless(agreements.agree(actor, suppliers.existing(actor, code), body.policy())));
    }

    @PutMapping("/limits")
    @Says("Enters what it takes: minimum order, orders per day, hazardous and oversize goods.")
    AgreementView.Limits limits(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody LimitsBody body) {
        return AgreementView.Limits.of(
                ApiRefusal.unless(agreements.agree(actor, suppliers.existing(actor, code), body.limits())));
    }
}
