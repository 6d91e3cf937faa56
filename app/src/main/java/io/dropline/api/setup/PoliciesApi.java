package io.dropline.api.setup;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.setup.PolicyBodies.HoldsBody;
import io.dropline.api.setup.PolicyBodies.PapersBody;
import io.dropline.api.setup.PolicyBodies.RetentionBody;
import io.dropline.api.setup.PolicyBodies.RoutingBody;
import io.dropline.api.setup.PolicyViews.HoldsView;
import io.dropline.api.setup.PolicyViews.PapersView;
import io.dropline.api.setup.PolicyViews.RetentionView;
import io.dropline.api.setup.PolicyViews.RoutingView;
import io.dropline.policies.Policies;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies")
class PoliciesApi {
    private final Policies policies;
    private final Suppliers suppliers;
    private final RoutingBodyReading reading;

    PoliciesApi(Policies policies, Suppliers suppliers, RoutingBodyReading reading) {
        this.policies = policies;
        this.suppliers = suppliers;
        this.reading = reading;
    }

    @GetMapping("/holds")
    @Says("Which orders wait.")
    HoldsView holds(@AuthenticationPrincipal Actor actor) {
        return HoldsView.of(policies.holds(actor.merchantId()));
    }

    @PutMapping("/holds")
    @Says("Decides which orders wait, from the next order on.")
    HoldsView saveHolds(@AuthenticationPrincipal Actor actor, @RequestBody HoldsBody body) {
        ApiRefusal.unless(policies.save(actor, body.document()));
        return holds(actor);
    }

    @GetMapping("/holds/history")
    @Says("What was decided before, the newest first.")
    ApiPage<HoldsView> holdsHistory(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(policies.holdsHistory(actor.merchantId()).stream()
                .map(HoldsView::of)
                .toList());
    }

    @GetMapping("/routing")
    @Says("How suppliers are chosen.")
    RoutingView routing(@AuthenticationPrincipal Actor actor) {
        return RoutingView.of(policies.routing(actor.merchantId()), codes(actor));
    }

    @PutMapping("/routing")
    @Says("Decides how suppliers are chosen, from the next order on.")
    RoutingView saveRouting(@AuthenticationPrincipal Actor actor, @RequestBody RoutingBody body) {
        ApiRefusal.unless(policies.save(actor, reading.wishes(actor, body)));
        return routing(actor);
    }

    @GetMapping("/routing/history")
    @Says("What was decided before, the newest first.")
    ApiPage<RoutingView> routingHistory(@AuthenticationPrincipal Actor actor) {
        Map<UUID, String> codes = codes(actor);
        return ApiPage.whole(policies.routingHistory(actor.merchantId()).stream()
                .map(version -> RoutingView.of(version, codes))
                .toList());
    }

    @GetMapping("/merchant")
    @Says("What the merchant's papers say.")
    PapersView papers(@AuthenticationPrincipal Actor actor) {
        return PapersView.of(policies.papers(actor.merchantId()));
    }

    @PutMapping("/merchant")
    @Says("Decides what the merchant's papers say.")
    PapersView savePapers(@AuthenticationPrincipal Actor actor, @RequestBody PapersBody body) {
        ApiRefusal.unless(policies.save(actor, body.document()));
        return papers(actor);
    }

    @GetMapping("/merchant/history")
    @Says("What was decided before, the newest first.")
    ApiPage<PapersView> papersHistory(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(policies.papersHistory(actor.merchantId()).stream()
                .map(PapersView::of)
                .toList());
    }

    @GetMapping("/retention")
    @Says("What is kept, and how long.")
    RetentionView retention(@AuthenticationPrincipal Actor actor) {
        return RetentionView.of(policies.retention(actor.merchantId()));
    }

    @PutMapping("/retention")
    @Says("Decides how long what is kept. What is older goes within the hour.")
    RetentionView saveRetention(@AuthenticationPrincipal Actor actor, @RequestBody RetentionBody body) {
        ApiRefusal.unless(policies.save(actor, body.document()));
        return retention(actor);
    }

    @GetMapping("/retention/history")
    @Says("What was decided before, the newest first.")
    ApiPage<RetentionView> retentionHistory(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(policies.retentionHistory(actor.merchantId()).stream()
                .map(RetentionView::of)
                .toList());
    }

    private Map<UUID, String> codes(Actor actor) {
        return suppliers.list(actor.merchantId()).stream().collect(Collectors.toMap(Supplier::id, Supplier::code));
    }
}
