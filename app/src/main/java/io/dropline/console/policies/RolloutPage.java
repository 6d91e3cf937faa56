package io.dropline.console.policies;

import io.dropline.lab.Difference;
import io.dropline.lab.arms.Arm;
import io.dropline.lab.arms.Comparison;
import io.dropline.policies.rollout.Rollout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rollout and how its arms do.
 *
 * @param changes what the tried rules change
 */
public record RolloutPage(Rollout rollout, Comparison arms, List<String> changes, String currency) {
    public List<Row> rows() {
        Arm trial = arms.trial();
        Arm others = arms.others();
        return List.of(
                Row.money(
                                "Cost of a unit",
                                "billed, fees and freight included",
                                orZero(others.costPerUnit()),
                                orZero(trial.costPerUnit()),
                                arms.costPerUnit(),
                                currency)
                        .of(others.bought(), trial.bought()),
                Row.share(
                                "Margin",
                                "of the goods' price",
                                orZero(others.margin()),
                                orZero(trial.margin()),
                                arms.margin())
                        .of(others.bought(), trial.bought()),
                share(
                        "Split",
                        "orders to more than one supplier",
                        others.split(),
                        others.bought(),
                        trial.split(),
                        trial.bought(),
                        arms.split()),
                share(
                        "Refused",
                        "orders of which a supplier refused something",
                        others.refused(),
                        others.bought(),
                        trial.refused(),
                        trial.bought(),
                        arms.refused()),
                share(
                        "Late",
                        "orders of which something shipped late, of those that are due",
                        others.late(),
                        others.due(),
                        trial.late(),
                        trial.due(),
                        arms.late()));
    }

    private static Row share(
            String label, String note, long before, long ofBefore, long after, long ofAfter, Difference difference) {
        return Row.share(label, note, part(before, ofBefore), part(after, ofAfter), difference)
                .of(ofBefore, ofAfter);
    }

    private static double part(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static double orZero(@Nullable Double mean) {
        return mean == null ? 0 : mean;
    }
}
