package io.dropline.api.money;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.Credit;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.CreditState;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.Proposal;
import io.dropline.finance.credits.TakingBack;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
@RequestMapping("/api/v1/credits")
class CreditsApi {
    private final CreditReading reading;
    private final Credits credits;
    private final TakingBack takingBack;
    private final Claims claims;
    private final Suppliers suppliers;

    CreditsApi(CreditReading reading, Credits credits, TakingBack takingBack, Claims claims, Suppliers suppliers) {
        this.reading = reading;
        this.credits = credits;
        this.takingBack = takingBack;
        this.claims = claims;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("Credit memos of suppliers, the last taken first.")
    ApiPage<CreditView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable CreditState state,
            @Says("A supplier's code.") @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                reading.list(actor.merchantId(), state, supplier, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One credit memo.")
    CreditView find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ApiRefusal.unless(reading.find(actor.merchantId(), id), "credit memo with the id " + id);
    }

    @PostMapping
    @Says("Takes a credit memo of a supplier, and matches it with claims.")
    CreditView take(@AuthenticationPrincipal Actor actor, @RequestBody CreditBody body) {
        Supplier supplier = suppliers
                .find(actor.merchantId(), Given.text(body.supplier()).strip())
                .orElseThrow(() -> ApiRefusal.wrong("supplier", "There is no supplier with this code"));
        LocalDate date = body.date();
        if (date == null) {
            throw ApiRefusal.wrong("date", "The memo's date is missing");
        }
        String currency = Given.or(body.currency(), supplier.terms().currency()).toUpperCase(Locale.ROOT);
        BigDecimal amount = Given.or(body.amount(), BigDecimal.ZERO);
        Map<UUID, BigDecimal> shares = body.claims() == null
                ? Proposal.of(amount, currency, claims.openOf(actor.merchantId(), supplier.id()))
                : shares(actor, Given.list(body.claims()));
        return saved(
                actor,
                credits.take(
                        actor.merchantId(),
                        new CreditDraft(
                                supplier.id(),
                                Given.text(body.memo()),
                                date,
                                currency,
                                amount,
                                shares,
                                actor.label())));
    }

    @PostMapping("/{id}/match")
    @Says("Matches what is left of a memo with further claims.")
    CreditView match(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody MatchBody body) {
        find(actor, id); // which says that there is none, where there is none
        return saved(
                actor, credits.match(actor.merchantId(), id, shares(actor, Given.list(body.claims())), actor.label()));
    }

    @PostMapping("/{id}/claims/{number}/take-back")
    @Says("Takes back what a memo pays of a claim: the claim is open again, the memo can pay another. Twice is once.")
    CreditView takeMatchBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        find(actor, id);
        return saved(actor, takingBack.match(actor, id, claim(actor, number).id(), ReasonBody.of(body)));
    }

    @PostMapping("/{id}/take-back")
    @Says(
            "Takes back a memo and all it pays; its number is free again. Refused once it went to accounting. Twice is once.")
    CreditView takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        find(actor, id);
        return saved(actor, takingBack.memo(actor, id, ReasonBody.of(body)));
    }

    @PostMapping("/{id}/put-back")
    @Says("Lets a memo hold again that was taken back; it pays nothing until it is matched.")
    CreditView putBack(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        find(actor, id);
        return saved(actor, takingBack.putBack(actor, id));
    }

    private CreditView saved(Actor actor, Saved<Credit> saved) {
        return find(actor, ApiRefusal.unless(saved).id());
    }

    private Claim claim(Actor actor, String number) {
        return ApiRefusal.unless(claims.find(actor.merchantId(), number), "claim with the number " + number);
    }

    private Map<UUID, BigDecimal> shares(Actor actor, List<CreditBody.ShareBody> bodies) {
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        for (CreditBody.ShareBody share : bodies) {
            Claim claim = claims.find(actor.merchantId(), Given.text(share.claim()))
                    .orElseThrow(() -> ApiRefusal.wrong("claims", "There is no claim " + Given.text(share.claim())));
            shares.merge(claim.id(), Given.or(share.amount(), BigDecimal.ZERO), BigDecimal::add);
        }
        return shares;
    }
}
