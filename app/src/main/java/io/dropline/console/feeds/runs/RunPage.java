package io.dropline.console.feeds.runs;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Show;
import io.dropline.console.page.Tone;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import io.dropline.feeds.run.RunDetail;
import io.dropline.feeds.run.RunState;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a file's rows. */
public record RunPage(RunDetail detail, String feedName, String currency) {
    public Badge badge() {
        return switch (detail.run().state()) {
            case STAGING, STAGED, APPROVED, MERGING -> new Badge(Tone.INFO, "Under way");
            case HELD -> new Badge(Tone.WARN, "Waits for you");
            case APPLIED -> new Badge(Tone.OK, "In force");
            case REJECTED -> new Badge(Tone.IDLE, "Rejected");
            case SUPERSEDED -> new Badge(Tone.IDLE, "A newer one came");
            case REFUSED -> new Badge(Tone.IDLE, "Older than what is in force");
            case BROKEN -> new Badge(Tone.BAD, "Broken off");
        };
    }

    public boolean held() {
        return detail.run().state() == RunState.HELD;
    }

    public boolean underWay() {
        return switch (detail.run().state()) {
            case STAGING, STAGED, APPROVED, MERGING -> true;
            case HELD, APPLIED, REJECTED, SUPERSEDED, REFUSED, BROKEN -> false;
        };
    }

    public int percent() {
        double done = detail.run().progress();
        return (int) Math.round(
                switch (detail.run().state()) {
                    case STAGING -> 60 * done;
                    case STAGED, HELD -> 60 + 15 * done;
                    case APPROVED -> 75;
                    case MERGING -> 75 + 25 * done;
                    case APPLIED, REJECTED, SUPERSEDED, REFUSED, BROKEN -> 100;
                });
    }

    public String stage() {
        return switch (detail.run().state()) {
            case STAGING -> "Reading its rows";
            case STAGED -> "Comparing with what is in force";
            default -> "Putting its figures in force";
        };
    }

    public List<Finding> tripped() {
        return detail.findings().stream().filter(Finding::tripped).toList();
    }

    public List<Finding> others() {
        return detail.findings().stream().filter(one -> !one.tripped()).toList();
    }

    /** What a guard watches, in a few words. */
    public static String label(Guard guard) {
        return switch (guard) {
            case FEWER_ROWS -> "Fewer rows";
            case SOLD_OUT -> "Sold out";
            case COST_JUMP -> "Costs that jump";
            case ZERO_COST -> "Costs of zero";
            case ABOVE_MSRP -> "Costs above the MSRP";
            case MAP_BROKEN -> "MAP nobody can keep";
            case CONFLICTING -> "SKUs told twice";
            case UNKNOWN_SKUS -> "Unknown SKUs";
            case OVERDUE -> "Age of the file";
            case BAD_ROWS -> "Rows not understood";
        };
    }

    public boolean costChanged(RunDetail.Change change) {
        BigDecimal before = change.costBefore();
        BigDecimal after = change.costAfter();
        return after != null && (before == null || before.compareTo(after) != 0);
    }

    public static String count(@Nullable Integer units) {
        return units == null ? "–" : Show.count(units);
    }

    public String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : Show.money(amount, currency);
    }
}
