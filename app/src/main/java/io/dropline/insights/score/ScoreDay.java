package io.dropline.insights.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's score was on a day.
 *
 * @param points from 0 to 100; null where nothing was known
 */
public record ScoreDay(
        LocalDate day, String letter, @Nullable BigDecimal points) {}
