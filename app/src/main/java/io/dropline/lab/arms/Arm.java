package io.dropline.lab.arms;

import org.jspecify.annotations.Nullable;

/**
 * The orders of a rollout that went one way. Orders that were routed before it began are in neither.
 *
 * @param bought of them, with a purchase order, in the merchant's currency
 * @param costPerUnit mean over the orders; null where nothing was bought
 * @param margin mean over the orders of what is left of the goods' price, as a share of it
 * @param split orders that went to more than one supplier at first
 * @param refused orders of which a supplier refused something
 * @param due orders of which something should have left by now
 * @param late of those, the ones of which something left late or has not left
 */
public record Arm(
        boolean trial,
        long orders,
        long bought,
        @Nullable Double costPerUnit,
        double costVariance,
        @Nullable Double margin,
        double marginVariance,
        long split,
        long refused,
        long due,
        long late) {
    static Arm empty(boolean trial) {
        return new Arm(trial, 0, 0, null, 0, null, 0, 0, 0, 0, 0);
    }
}
