package io.dropline.console.insights;

import io.dropline.console.page.Form;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.ScoreDay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One supplier's grade with its arithmetic. */
public record ScorePage(Score score, List<ScoreDay> history, Form form) {
    /** Width of the drawing of the history; it is 100 high. */
    public static final int WIDTH = 420;

    /** The points of the history's line, as a drawing has them. */
    public String line() {
        List<ScoreDay> known = known();
        List<String> points = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            double x = known.size() == 1 ? WIDTH : (double) WIDTH * i / (known.size() - 1);
            double y = 100 - points(known.get(i)).doubleValue();
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return String.join(" ", points);
    }

    public List<ScoreDay> known() {
        return history.stream().filter(day -> day.points() != null).toList();
    }

    /** "(57 + 10 × 0.95) ÷ (60 + 10) = 95 %": how the share that counts came about. */
    public static String weighing(Grade.Term term) {
        return String.format(
                Locale.ROOT,
                "(%d + 10 × %.2f) ÷ (%d + 10) = %.1f%%",
                term.tally().good(),
                term.usual(),
                term.tally().all(),
                100 * term.weighed());
    }

    /** "all points from 95 %, none below 70 %". */
    public static String scale(Grade.Term term) {
        return "all from " + InsightsPage.percent(term.measure().target()) + ", none below "
                + InsightsPage.percent(term.measure().floor());
    }

    /** "(25 × 100 + 20 × 80) ÷ 45 = 91". */
    public String sum() {
        List<Grade.Term> terms = score.grade().terms();
        int weights = terms.stream().mapToInt(term -> term.measure().weight()).sum();
        return terms.stream()
                .map(term -> term.measure().weight() + " × " + Math.round(term.points()))
                .collect(Collectors.joining(" + ", "(", ") ÷ " + weights + " = " + InsightsPage.points(score)));
    }

    private static BigDecimal points(ScoreDay day) {
        BigDecimal points = day.points();
        return points == null ? BigDecimal.ZERO : points;
    }
}
