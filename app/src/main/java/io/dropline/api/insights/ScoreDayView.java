package io.dropline.api.insights;

import io.dropline.api.Says;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.ScoreDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a supplier's score was on a day. */
record ScoreDayView(
        LocalDate day,
        Grade.Letter grade,

        @Says("From 0 to 100; null where nothing was known.") @Nullable
        BigDecimal points,

        List<ShareView> measures) {
    /** Of one measure. */
    record ShareView(
            Measure measure,
            @Says("Of good ones, from 0 to 1.") BigDecimal share) {}

    static ScoreDayView of(ScoreDay day) {
        return new ScoreDayView(
                day.day(),
                Grade.Letter.valueOf(day.letter()),
                day.points(),
                day.shares().entrySet().stream()
                        .map(one -> new ShareView(
                                one.getKey(), BigDecimal.valueOf(one.getValue()).setScale(4, RoundingMode.HALF_EVEN)))
                        .toList());
    }
}
