package io.dropline.lab.arms;

import io.dropline.lab.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Two arms side by side; differences are trial less others.
 *
 * @param others the orders that went by the policy in force
 */
public record Comparison(
        Arm trial,
        Arm others,
        Difference costPerUnit,
        Difference margin,
        Difference split,
        Difference refused,
        Difference late) {
    /** Fewer orders in an arm than this prove nothing. */
    public static final int ENOUGH = 30;

    static Comparison of(Arm trial, Arm others) {
        return new Comparison(
                trial,
                others,
                Difference.ofMeans(
                        others.bought(),
                        orZero(others.costPerUnit()),
                        others.costVariance(),
                        trial.bought(),
                        orZero(trial.costPerUnit()),
                        trial.costVariance()),
                Difference.ofMeans(
                        others.bought(),
                        orZero(others.margin()),
                        others.marginVariance(),
                        trial.bought(),
                        orZero(trial.margin()),
                        trial.marginVariance()),
                Difference.ofShares(others.bought(), others.split(), trial.bought(), trial.split()),
                Difference.ofShares(others.bought(), others.refused(), trial.bought(), trial.refused()),
                Difference.ofShares(others.due(), others.late(), trial.due(), trial.late()));
    }

    public boolean enough() {
        return trial.bought() >= ENOUGH && others.bought() >= ENOUGH;
    }

    private static double orZero(@Nullable Double mean) {
        return mean == null ? 0 : mean;
    }
}
