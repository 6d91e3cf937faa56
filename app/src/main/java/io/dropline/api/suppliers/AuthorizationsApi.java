package io.dropline.api.suppliers;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/authorizations")
class AuthorizationsApi {
    private final Authorizations authorizations;
    private final Suppliers suppliers;
    private final Clock clock;

    AuthorizationsApi(Authorizations authorizations, Suppliers suppliers, Clock clock) {
        this.authorizations = authorizations;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @GetMapping
    @Says("The brands this supplier may sell for us, the revoked ones too.")
    ApiPage<AuthorizationView> list(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        Supplier supplier = existing(actor, code);
        return ApiPage.whole(authorizations.list(actor.merchantId(), supplier.id()).stream()
                .map(one -> AuthorizationView.of(supplier.code(), one, today()))
                .toList());
    }

    @PutMapping("/{brand}")
    @Says(
            "Grants a brand, or changes the standing authorization for it. Without one, routing buys nothing of the brand.")
    AuthorizationView grant(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String brand,
            @RequestBody AuthorizationBody body) {
        Supplier supplier = existing(actor, code);
        LocalDate from =
                standing(actor, supplier, brand).map(one -> one.terms().from()).orElseGet(this::today);
        Authorization granted = ApiRefusal.unless(authorizations.grant(actor, body.draft(supplier.id(), brand, from)));
        return AuthorizationView.of(supplier.code(), granted, today());
    }

    @DeleteMapping("/{brand}")
    @Says("Ends the standing authorization for a brand now.")
    AuthorizationView revoke(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String brand) {
        Supplier supplier = existing(actor, code);
        Authorization revoked = ApiRefusal.unless(
                standing(actor, supplier, brand).flatMap(one -> authorizations.revoke(actor, one.id())),
                "standing authorization for " + brand);
        return AuthorizationView.of(supplier.code(), revoked, today());
    }

    private Optional<Authorization> standing(Actor actor, Supplier supplier, String brand) {
        return authorizations.list(actor.merchantId(), supplier.id()).stream()
                .filter(one -> one.revokedAt() == null && one.terms().brand().equalsIgnoreCase(brand.strip()))
                .reduce((first, last) -> last);
    }

    private Supplier existing(Actor actor, String code) {
        return ApiRefusal.unless(suppliers.find(actor.merchantId(), code), "supplier with the code " + code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
