package io.dropline.api.money;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.finance.ageing.Ageing;
import io.dropline.finance.ageing.AgeingRow;
import io.dropline.finance.chasing.RemindNow;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.claims.byhand.ClaimsByHand;
import io.dropline.finance.claims.byhand.HandClaim;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
@RequestMapping("/api/v1/claims")
class ClaimsApi {
    private final ClaimReading claims;
    private final ClaimsByHand hand;
    private final ClaimDecisions decisions;
    private final RemindNow remindNow;
    private final Ageing ageing;
    private final Clock clock;

    ClaimsApi(
            ClaimReading claims,
            ClaimsByHand hand,
            ClaimDecisions decisions,
            RemindNow remindNow,
            Ageing ageing,
            Clock clock) {
        this.claims = claims;
        this.hand = hand;
        this.decisions = decisions;
        this.remindNow = remindNow;
        this.ageing = ageing;
        this.clock = clock;
    }

    @GetMapping
    @Says("Claims to suppliers, the last opened first.")
    ApiPage<ClaimView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @Says("A supplier's code.") @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                claims.list(actor.merchantId(), state, supplier, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/ageing")
    @Says("What suppliers owed at the end of a day, by the age of their claims.")
    ApiPage<AgeingRow> ageing(
            @AuthenticationPrincipal Actor actor,
            @Says("The day; today where it is left out.") @RequestParam(required = false) @Nullable LocalDate on) {
        return ApiPage.whole(ageing.at(actor.merchantId(), Given.or(on, LocalDate.now(clock))));
    }

    @GetMapping("/{number}")
    @Says("One claim.")
    ClaimView find(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        return ApiRefusal.unless(claims.find(actor.merchantId(), number), "claim with the number " + number);
    }

    @PostMapping
    @Says("Opens a claim; the supplier is told.")
    ClaimView open(@AuthenticationPrincipal Actor actor, @RequestBody ClaimBody body) {
        UUID purchaseOrder = claims.purchaseOrder(
                        actor.merchantId(), Given.text(body.purchaseOrder()).strip())
                .orElseThrow(() -> ApiRefusal.wrong("purchaseOrder", "There is no purchase order of this number"));
        OpenedClaim claim = ApiRefusal.unless(hand.open(
                actor,
                new HandClaim(
                        purchaseOrder,
                        body.parcel(),
                        Given.or(body.ground(), ClaimGround.OTHER),
                        Given.or(body.amount(), BigDecimal.ZERO),
                        Given.text(body.explanation()))));
        return find(actor, claim.number());
    }

    @PostMapping("/{number}/write-off")
    @Says("Gives up what is left of a claim.")
    ClaimView writeOff(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(
                actor, number, decisions.writeOff(actor, find(actor, number).id(), ReasonBody.of(body)));
    }

    @PostMapping("/{number}/withdraw")
    @Says("Takes a claim back that was none. One of which a part is credited was owed: write the rest off instead.")
    ClaimView withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(
                actor, number, decisions.withdraw(actor, find(actor, number).id(), ReasonBody.of(body)));
    }

    @PostMapping("/{number}/dispute")
    @Says("Notes that the supplier says no; nobody is reminded until you decide.")
    ClaimView dispute(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(
                actor,
                number,
                decisions.disputedByHand(actor, find(actor, number).id(), ReasonBody.of(body)));
    }

    @PostMapping("/{number}/insist")
    @Says("Stands by a disputed claim; the supplier is reminded of it again.")
    ClaimView insist(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(
                actor, number, decisions.insist(actor, find(actor, number).id(), ReasonBody.of(body)));
    }

    @PostMapping("/{number}/remind")
    @Says(
            "Reminds the supplier at once of this claim and of all else that is due. Refused where it was reminded today: one letter a day at most.")
    ClaimView remind(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        return decided(actor, number, remindNow.of(actor, find(actor, number).id()));
    }

    private ClaimView decided(Actor actor, String number, Saved<?> saved) {
        ApiRefusal.unless(saved);
        return find(actor, number);
    }
}
