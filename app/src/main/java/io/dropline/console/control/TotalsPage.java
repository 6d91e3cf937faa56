package io.dropline.console.control;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Show;
import io.dropline.console.page.Tone;
import io.dropline.finance.totals.Control;
import io.dropline.finance.totals.Stage;
import java.time.Instant;
import java.util.List;

/** The controls and how they stand. */
public record TotalsPage(List<Stage> stages, int days, List<Integer> periods, Instant countedAt) {
    public long red() {
        return stages.stream().filter(stage -> !stage.green()).count();
    }

    /** Rows that are not accounted for, in all controls. */
    public int gaps() {
        return stages.stream().mapToInt(Stage::gapCount).sum();
    }

    /** What the counts say of all orders. What nobody outside has counted yet is not called accounted for. */
    public String verdict() {
        if (red() > 0) {
            return Show.count(gaps(), "thing is", "things are") + " not accounted for, at "
                    + Show.count(red(), "step", "steps") + ".";
        }
        return stages.stream().anyMatch(TotalsPage::uncounted)
                ? "Nothing is missing. The store's own count of a day is compared when the day is over."
                : "Every order and every cent is accounted for.";
    }

    /** Why a row has nothing in it. */
    public static String nothing(Stage stage) {
        return uncounted(stage) ? "When a day is over" : "Nothing yet";
    }

    private static boolean uncounted(Stage stage) {
        return stage.control() == Control.STORE && stage.sums().isEmpty();
    }

    public static Badge badge(Stage stage) {
        return stage.green() ? new Badge(Tone.OK, "Accounted for") : new Badge(Tone.BAD, gaps(stage.gapCount()));
    }

    public static String anchor(Stage stage) {
        return stage.control().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String gaps(int count) {
        return count == 1 ? "1 gap" : count + " gaps";
    }
}
