package io.dropline.lab;

import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingPlan;
import java.util.List;

/**
 * What another policy would do with an order.
 *
 * @param then as it was decided
 * @param thenBecause the reasons that were given
 * @param now under the other policy, for the same question
 * @param because the reasons of the other policy's answer, as sentences
 */
public record Preview(StoredDecision then, List<String> thenBecause, RoutingAnswer now, List<String> because) {
    public RoutingPlan plan() {
        return now.chosen();
    }
}
