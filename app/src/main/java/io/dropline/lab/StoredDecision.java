package io.dropline.lab;

import io.dropline.routing.RoutingPlan;
import io.dropline.routing.supply.Asked;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was stored: the question, and what was answered.
 *
 * @param complete whether everything was supplied
 */
public record StoredDecision(
        UUID orderId, String number, Instant at, Asked asked, RoutingPlan chosen, boolean complete) {}
