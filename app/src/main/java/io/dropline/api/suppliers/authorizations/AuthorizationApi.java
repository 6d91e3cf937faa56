package io.dropline.api.suppliers.authorizations;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/authorizations/{id}")
class AuthorizationApi {
    private static final String WHAT = "authorization with this id";
    private final Authorizations authorizations;
    private final Suppliers suppliers;
    private final Clock clock;

    AuthorizationApi(Authorizations authorizations, Suppliers suppliers, Clock clock) {
        this.authorizations = authorizations;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @GetMapping
    @Says("One authorization.")
    AuthorizationView find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return view(actor, existing(actor, id));
    }

    @PutMapping
    @Says(
            "Changes its terms; the brand stays. Other countries, SKUs, channels or days than before have to be checked anew.")
    AuthorizationView change(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody AuthorizationBody body) {
        Authorization old = existing(actor, id);
        return saved(
                actor,
                authorizations.change(
                        actor,
                        id,
                        body.draft(
                                old.terms().supplierId(),
                                old.terms().brand(),
                                old.terms().from())));
    }

    @PostMapping("/renew")
    @Says("Renews it: the same once more, from the day after it ends, with letters of its own.")
    AuthorizationView renew(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody RenewalBody body) {
        return saved(actor, authorizations.renew(actor, id, body.to(), Given.text(body.note())));
    }

    @PostMapping("/check")
    @Says("Notes that the caller has checked the letters, and how.")
    AuthorizationView check(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody CheckBody body) {
        return saved(actor, authorizations.checked(actor, id, Given.text(body.how())));
    }

    @DeleteMapping
    @Says("Ends it now.")
    AuthorizationView revoke(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return view(actor, ApiRefusal.unless(authorizations.revoke(actor, id), WHAT));
    }

    private AuthorizationView saved(Actor actor, Optional<Saved<Authorization>> saved) {
        return view(actor, ApiRefusal.unless(ApiRefusal.unless(saved, WHAT)));
    }

    private Authorization existing(Actor actor, UUID id) {
        return ApiRefusal.unless(authorizations.find(actor.merchantId(), id), WHAT);
    }

    private AuthorizationView view(Actor actor, Authorization one) {
        String supplier = suppliers
                .find(actor.merchantId(), one.terms().supplierId())
                .orElseThrow()
                .code();
        return AuthorizationView.of(supplier, one, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
