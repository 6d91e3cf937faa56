package io.dropline.insights.score;

import io.dropline.insights.score.Grade.Letter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What share of the orders that it could have goes to a supplier, in percent. Pure. A bad grade lowers it by a step at a time, a good one raises it
 * again, each step after a week: what a step changed must have time to show. It never becomes zero by itself; pausing is a person's decision.
 *
 * @param why as it is told where orders were withheld; empty where nothing ever was
 */
public record Throttle(int share, Instant since, String why) {
    private static final int[] STEPS = {20, 50, 100};
    private static final Duration BETWEEN = Duration.ofDays(7);

    /** All that it could have. */
    public static final int ALL = 100;

    static Throttle none() {
        return new Throttle(ALL, Instant.EPOCH, "");
    }

    Throttle next(Letter letter, Instant now) {
        int wanted = wanted(letter);
        if (wanted == share || Duration.between(since, now).compareTo(BETWEEN) < 0) {
            return this;
        }
        String why = "Grade " + letter + " on " + now.atZone(ZoneOffset.UTC).toLocalDate();
        return new Throttle(wanted < share ? below() : above(), now, why);
    }

    private int wanted(Letter letter) {
        return switch (letter) {
            case A, B, C, NEW -> ALL;
            case D -> STEPS[1];
            case E -> STEPS[0];
        };
    }

    private int below() {
        int lower = STEPS[0];
        for (int step : STEPS) {
            lower = step < share ? step : lower;
        }
        return lower;
    }

    private int above() {
        for (int step : STEPS) {
            if (step > share) {
                return step;
            }
        }
        return ALL;
    }
}
