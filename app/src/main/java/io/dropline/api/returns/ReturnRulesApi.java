package io.dropline.api.returns;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.policies.Policies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies/returns")
class ReturnRulesApi {
    private final Policies policies;

    ReturnRulesApi(Policies policies) {
        this.policies = policies;
    }

    @GetMapping
    @Says("How goods come back.")
    ReturnRulesView rules(@AuthenticationPrincipal Actor actor) {
        return ReturnRulesView.of(policies.returns(actor.merchantId()));
    }

    @PutMapping
    @Says("Decides how goods come back, from the next return on.")
    ReturnRulesView save(@AuthenticationPrincipal Actor actor, @RequestBody ReturnRulesBody body) {
        ApiRefusal.unless(policies.save(actor, body.document()));
        return rules(actor);
    }

    @GetMapping("/history")
    @Says("What was decided before, the newest first.")
    ApiPage<ReturnRulesView> history(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(policies.returnsHistory(actor.merchantId()).stream()
                .map(ReturnRulesView::of)
                .toList());
    }
}
