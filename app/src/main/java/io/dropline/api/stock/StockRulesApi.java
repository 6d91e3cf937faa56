package io.dropline.api.stock;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.inventory.available.StockPolicies;
import io.dropline.inventory.available.StockPolicy;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class StockRulesApi {
    private final StockPolicies policies;
    private final Shelves shelves;

    StockRulesApi(StockPolicies policies, Shelves shelves) {
        this.policies = policies;
        this.shelves = shelves;
    }

    @GetMapping("/policies/stock")
    @Says("What counts for stock of all suppliers.")
    StockPolicyBody policy(@AuthenticationPrincipal Actor actor) {
        return StockPolicyBody.of(policies.find(actor.merchantId()));
    }

    @PutMapping("/policies/stock")
    @Says("Decides what counts for stock of all suppliers. Buffers follow within the hour.")
    StockPolicyBody savePolicy(@AuthenticationPrincipal Actor actor, @RequestBody StockPolicyBody body) {
        return StockPolicyBody.of(ApiRefusal.unless(policies.save(actor, body.policy())));
    }

    @GetMapping("/suppliers/{supplier}/belief")
    @Says("How long a supplier's figures are believed.")
    BeliefBody belief(@AuthenticationPrincipal Actor actor, @PathVariable String supplier) {
        return view(existing(actor, supplier));
    }

    @PutMapping("/suppliers/{supplier}/belief")
    @Says("Decides how long a supplier's figures are believed.")
    BeliefBody believe(
            @AuthenticationPrincipal Actor actor, @PathVariable String supplier, @RequestBody BeliefBody body) {
        StockPolicy.Belief before = existing(actor, supplier);
        return view(ApiRefusal.unless(policies.believe(
                actor, before.supplierId(), Given.or(body.freshHours(), -1), Given.or(body.voidHours(), -1))));
    }

    @GetMapping("/stores/{domain}/publishing")
    @Says("What a store is told of stock.")
    PublishingView publishing(@AuthenticationPrincipal Actor actor, @PathVariable String domain) {
        return PublishingView.of(shelf(actor, domain));
    }

    @PutMapping("/stores/{domain}/publishing")
    @Says("Decides what a store is told of stock. It is read first, and told within a minute or two.")
    PublishingView publish(
            @AuthenticationPrincipal Actor actor, @PathVariable String domain, @RequestBody PublishingBody body) {
        return PublishingView.of(
                ApiRefusal.unless(shelves.save(actor, shelf(actor, domain).storeId(), body.draft())));
    }

    private Shelf shelf(Actor actor, String domain) {
        return ApiRefusal.unless(
                shelves.list(actor.merchantId()).stream()
                        .filter(one -> one.domain().equals(domain.toLowerCase(Locale.ROOT)))
                        .findFirst(),
                "store with the domain " + domain);
    }

    private StockPolicy.Belief existing(Actor actor, String supplier) {
        return ApiRefusal.unless(
                policies.beliefs(actor.merchantId()).stream()
                        .filter(one -> one.code().equals(supplier))
                        .findFirst(),
                "supplier with the code " + supplier);
    }

    private static BeliefBody view(StockPolicy.Belief belief) {
        return new BeliefBody(belief.freshHours(), belief.voidHours());
    }
}
