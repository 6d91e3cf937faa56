package io.dropline.returns.rules;

import io.dropline.returns.ReturnReason;
import java.util.UUID;

/**
 * Units of an order's line that somebody wants to give back.
 *
 * @param said in the customer's words; may be empty
 */
public record Wanted(UUID orderLineId, int units, ReturnReason reason, String said) {}
