package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When a feed is fetched and how far its files may go, as fields of a form, and back. Shares are in percent. */
final class GuardsForm {
    private static final int HOUR = 60;

    private GuardsForm() {}

    static Form of(Feed feed) {
        FeedTolerances limits = feed.tolerances();
        Form form = Form.empty()
                .with("expectedHours", plain(feed.expectedMinutes() / (double) HOUR))
                .with("fewerRows", percent(limits.fewerRows()))
                .with("soldOut", percent(limits.soldOut()))
                .with("costJump", percent(limits.costJump()))
                .with("costJumps", percent(limits.costJumps()))
                .with("zeroCosts", percent(limits.zeroCosts()))
                .with("aboveMsrp", percent(limits.aboveMsrp()))
                .with("mapBroken", percent(limits.mapBroken()))
                .with("conflicting", percent(limits.conflicting()))
                .with("unknown", percent(limits.unknown()))
                .with("unknownRise", percent(limits.unknownRise()))
                .with("badRows", percent(limits.badRows()))
                .with("overdue", plain(limits.overdue()))
                .with("fewest", limits.fewest());
        return switch (feed.schedule()) {
            case FeedSchedule.Never() ->
                form.with("when", "every").with("minutes", HOUR).with("zone", "UTC");
            case FeedSchedule.Every(int minutes) ->
                form.with("when", "every").with("minutes", minutes).with("zone", "UTC");
            case FeedSchedule.At(List<LocalTime> times, String zone) ->
                form.with("when", "at")
                        .with("minutes", HOUR)
                        .with(
                                "times",
                                String.join(
                                        ", ",
                                        times.stream().map(LocalTime::toString).toList()))
                        .with("zone", zone);
        };
    }

    static FeedDraft read(Form form, Feed feed) {
        FeedTolerances limits = new FeedTolerances(
                share(form, "fewerRows"),
                share(form, "soldOut"),
                share(form, "costJump"),
                share(form, "costJumps"),
                share(form, "zeroCosts"),
                share(form, "aboveMsrp"),
                share(form, "mapBroken"),
                share(form, "conflicting"),
                share(form, "unknown"),
                share(form, "unknownRise"),
                form.amount("overdue").doubleValue(),
                share(form, "badRows"),
                form.whole("fewest"));
        return new FeedDraft(
                feed.supplierId(),
                feed.name(),
                feed.scope(),
                feed.source(),
                feed.source().fetched() ? schedule(form) : new FeedSchedule.Never(),
                form.amount("expectedHours")
                        .multiply(BigDecimal.valueOf(HOUR))
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(1_000_000))
                        .intValue(),
                limits,
                "");
    }

    private static FeedSchedule schedule(Form form) {
        if (!form.text("when").equals("at")) {
            return new FeedSchedule.Every(form.whole("minutes"));
        }
        List<LocalTime> times = new ArrayList<>();
        for (String time : form.text("times").split("[,;\\s]+", -1)) {
            try {
                if (!time.isEmpty()) {
                    times.add(LocalTime.parse(time.length() == 4 ? "0" + time : time));
                }
            } catch (DateTimeException e) {
                form.problems().check(false, "times", "Times such as 06:00, 18:30, please");
            }
        }
        form.problems().check(!times.isEmpty(), "times", "Name the times, such as 06:00, 18:30");
        return new FeedSchedule.At(times, form.text("zone"));
    }

    private static double share(Form form, String field) {
        double share = form.amount(field).doubleValue() / 100;
        form.problems().check(share >= 0 && (share <= 1 || field.equals("costJump")), field, "From 0 to 100, please");
        return share;
    }

    private static String percent(double share) {
        return plain(share * 100);
    }

    private static String plain(double number) {
        BigDecimal bare = BigDecimal.valueOf(Math.round(number * 1000), 3).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
