package io.dropline.feeds.setup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a feed's file is fetched. In JSON the kind is the property {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedSchedule.Never.class, name = "never"),
    @JsonSubTypes.Type(value = FeedSchedule.Every.class, name = "every"),
    @JsonSubTypes.Type(value = FeedSchedule.At.class, name = "at")
})
public sealed interface FeedSchedule {
    /** Only when somebody asks. */
    record Never() implements FeedSchedule {}

    record Every(int minutes) implements FeedSchedule {}

    /** Every day at these times of the zone (IANA). */
    record At(List<LocalTime> times, String zone) implements FeedSchedule {
        public At {
            times = times.stream().sorted().distinct().toList();
        }
    }

    /** The next time after {@code now}. */
    default Optional<Instant> next(Instant now) {
        return switch (this) {
            case Never() -> Optional.empty();
            case Every(int minutes) -> Optional.of(now.plus(Duration.ofMinutes(minutes)));
            case At(List<LocalTime> times, String zone) -> {
                ZoneId place = ZoneId.of(zone);
                LocalDate today = LocalDate.ofInstant(now, place);
                yield List.of(today, today.plusDays(1)).stream()
                        .flatMap(day -> times.stream()
                                .map(time -> day.atTime(time).atZone(place).toInstant()))
                        .filter(at -> at.isAfter(now))
                        .findFirst();
            }
        };
    }

    /** In a few words, for people. */
    default String words() {
        return switch (this) {
            case Never() -> "When it is brought";
            case Every(int minutes) when minutes == 1 -> "Every minute";
            case Every(int minutes) when minutes == 60 -> "Every hour";
            case Every(int minutes) when minutes % 60 == 0 -> "Every " + minutes / 60 + " hours";
            case Every(int minutes) -> "Every " + minutes + " minutes";
            case At(List<LocalTime> times, String zone) ->
                "Daily at "
                        + String.join(
                                ", ", times.stream().map(LocalTime::toString).toList()) + " " + zone;
        };
    }
}
