package io.dropline.console.policies;

import io.dropline.console.page.Show;
import io.dropline.lab.replay.Replay;
import io.dropline.lab.replay.Replayed;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a replay found.
 *
 * @param changes what the tried rules change
 */
public record ReplayPage(Replay replay, List<String> changes) {
    private static final int ENOUGH = 30;

    /** The measures of a part. */
    public static List<Row> rows(Replayed.Part part) {
        return part.measures().stream().map(one -> row(one, part.currency())).toList();
    }

    private static Row row(Replayed.Compared one, String currency) {
        return switch (one.measure()) {
            case COST ->
                Row.money("Suppliers bill", "mean of a decision", one.then(), one.now(), one.difference(), currency);
            case RISK ->
                Row.money(
                        "Failures are expected to cost",
                        "as the tried rules weigh them",
                        one.then(),
                        one.now(),
                        one.difference(),
                        currency);
            case SPLIT -> Row.share("Split", "go to more than one supplier", one.then(), one.now(), one.difference());
            case LATE ->
                Row.share(
                        "Late, expected",
                        "a part ships late, by the suppliers' records",
                        one.then(),
                        one.now(),
                        one.difference());
            case MARGIN -> Row.share("Margin", "of the goods' price", one.then(), one.now(), one.difference());
        };
    }

    /** As in "−$120.00". */
    public static String more(BigDecimal amount, String currency) {
        String sign = amount.signum() < 0 ? "−" : "+";
        return (amount.signum() == 0 ? "" : sign) + Show.money(amount.abs(), currency);
    }

    /** Whether too little changes for the intervals to mean much. */
    public static boolean few(Replayed.Part part) {
        return part.changed() < ENOUGH;
    }
}
