package io.dropline.lab;

import io.dropline.platform.MerchantId;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.rollout.RoutingRules;
import io.dropline.routing.Router;
import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingExplanation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks an order's latest question under another policy. Keeps nothing. */
@Component
public class PolicyLab {
    private final DecisionReading decisions;

    PolicyLab(DecisionReading decisions) {
        this.decisions = decisions;
    }

    /** Empty if the order was not routed, or before questions were kept. */
    public Optional<Preview> preview(MerchantId merchant, UUID order, RoutingWishes wishes) {
        return decisions.latest(merchant, order).map(then -> {
            RoutingAnswer now = Router.plan(then.asked().under(RoutingRules.policy(wishes)));
            return new Preview(then, decisions.because(merchant, order), now, RoutingExplanation.sentences(now));
        });
    }
}
