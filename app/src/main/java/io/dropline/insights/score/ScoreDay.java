package io.dropline.insights.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's score was on a day.
 *
 * @param points from 0 to 100; null where nothing was known
 * @param shares the share of good ones from 0 to 1, of what could be counted
 */
public record ScoreDay(
        LocalDate day, String letter, @Nullable BigDecimal points, Map<Measure, Double> shares) {}
