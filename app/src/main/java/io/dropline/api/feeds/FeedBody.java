package io.dropline.api.feeds;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock feed to set up. */
public record FeedBody(
        @Says("FULL (what a file leaves out, there is none of) where it is left out; DELTA tells only what changed.")
        @Nullable
        Scope scope,

        @Nullable SourceBody source,

        @Says("Password, token or private key; kept as it is where this is left out, and never shown.") @Nullable
        String secret,

        @Says("How often it is fetched, in minutes; or name the times.") @Nullable
        Integer everyMinutes,

        @Nullable List<@Nullable LocalTime> times,

        @Says("IANA time zone of the times; UTC where it is left out.") @Nullable
        String zone,

        @Says("How often the supplier makes a file; as it is fetched, or a day, where it is left out.") @Nullable
        Integer expectedMinutes,

        @Says("What the columns mean. Files are kept and not taken until this is told.") @Nullable
        MappingBody mapping,

        @Nullable TolerancesBody tolerances) {
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;

    FeedDraft draft(UUID supplier, String name) {
        FeedSource from = SourceBody.source(source);
        List<LocalTime> named = Given.list(times);
        FeedSchedule schedule = !from.fetched()
                ? new FeedSchedule.Never()
                : named.isEmpty()
                        ? new FeedSchedule.Every(Given.or(everyMinutes, HOUR))
                        : new FeedSchedule.At(named, Given.or(zone, "UTC"));
        int usual = switch (schedule) {
            case FeedSchedule.Every(int minutes) -> minutes;
            case FeedSchedule.Never() -> DAY;
            case FeedSchedule.At at -> DAY;
        };
        return new FeedDraft(
                supplier,
                name,
                Given.or(scope, Scope.FULL),
                from,
                schedule,
                Given.or(expectedMinutes, usual),
                TolerancesBody.tolerances(tolerances),
                Given.text(secret));
    }
}
