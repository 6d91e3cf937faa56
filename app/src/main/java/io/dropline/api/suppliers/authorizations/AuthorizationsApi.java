package io.dropline.api.suppliers.authorizations;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.platform.web.Downloads;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.evidence.EvidencePack;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}")
class AuthorizationsApi {
    private final Authorizations authorizations;
    private final EvidencePack evidence;
    private final SupplierByCode suppliers;
    private final Clock clock;

    AuthorizationsApi(Authorizations authorizations, EvidencePack evidence, SupplierByCode suppliers, Clock clock) {
        this.authorizations = authorizations;
        this.evidence = evidence;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @GetMapping("/authorizations")
    @Says("The brands this supplier may sell for us, the revoked ones too.")
    ApiPage<AuthorizationView> list(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        Supplier supplier = suppliers.existing(actor, code);
        return ApiPage.whole(authorizations.list(actor.merchantId(), supplier.id()).stream()
                .map(one -> AuthorizationView.of(supplier.code(), one, today()))
                .toList());
    }

    @PostMapping("/authorizations")
    @Says(
            "Grants a brand beside what stands already: for other countries, SKUs, product lines, sales channels or days.")
    AuthorizationView add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @RequestBody AnotherAuthorizationBody body) {
        Supplier supplier = suppliers.existing(actor, code);
        Authorization added = ApiRefusal.unless(authorizations.add(actor, body.draft(supplier.id(), today())));
        return AuthorizationView.of(supplier.code(), added, today());
    }

    @PutMapping("/authorizations/{brand}")
    @Says(
            "Grants a brand, or changes the standing authorization for it. Where several stand for the brand, change the one that is meant by its id. Without any, routing buys nothing of the brand.")
    AuthorizationView grant(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String brand,
            @RequestBody AuthorizationBody body) {
        Supplier supplier = suppliers.existing(actor, code);
        List<Authorization> standing = authorizations.standing(actor.merchantId(), supplier.id(), brand);
        LocalDate from = standing.size() == 1 ? standing.getFirst().terms().from() : today();
        Authorization granted = ApiRefusal.unless(authorizations.grant(actor, body.draft(supplier.id(), brand, from)));
        return AuthorizationView.of(supplier.code(), granted, today());
    }

    @DeleteMapping("/authorizations/{brand}")
    @Says(
            "Ends the standing authorization for a brand now. Where several stand, revoke the one that is meant by its id.")
    AuthorizationView revoke(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String brand) {
        Supplier supplier = suppliers.existing(actor, code);
        List<Authorization> standing = authorizations.standing(actor.merchantId(), supplier.id(), brand);
        if (standing.size() > 1) {
            throw ApiRefusal.conflict(Authorizations.ambiguous(brand, standing.size()));
        }
        Authorization revoked = ApiRefusal.unless(
                standing.stream().findFirst().flatMap(one -> authorizations.revoke(actor, one.id())),
                "standing authorization for " + brand);
        return AuthorizationView.of(supplier.code(), revoked, today());
    }

    @GetMapping(value = "/evidence", produces = MediaType.APPLICATION_PDF_VALUE)
    @Says(
            "One PDF for a marketplace's question: what stands today, who checked it, and the letters, of 50 MB together at most.")
    ResponseEntity<byte[]> evidence(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @Says("Only of this brand.") @RequestParam(required = false) @Nullable String brand) {
        Supplier supplier = suppliers.existing(actor, code);
        return switch (evidence.of(actor, supplier.id(), brand)) {
            case EvidencePack.Answer.Pack(String name, byte[] content) ->
                Downloads.of(name, MediaType.APPLICATION_PDF_VALUE, content);
            case EvidencePack.Answer.Nothing nothing ->
                throw ApiRefusal.missing("standing authorization to give evidence of");
            case EvidencePack.Answer.TooLarge(String reason) -> throw ApiRefusal.conflict(reason);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
