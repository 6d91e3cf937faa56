package io.dropline.console.insights;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.console.page.Trend;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.ScoreDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One supplier's grade with its arithmetic, and how both came to be over time. */
public record ScorePage(Score score, List<ScoreDay> history, Form form) {
    /** The grade became another one on this day. */
    public record Turn(LocalDate day, Badge from, Badge to) {}

    /** The points of each day, with the grades' borders in sight. */
    public Trend points() {
        List<Trend.Mark> marks = new ArrayList<>();
        for (ScoreDay day : history) {
            if (day.points() != null) {
                double points = day.points().doubleValue();
                marks.add(Trend.Mark.of(day.day(), points, String.format(Locale.ROOT, "%.0f points", points)));
            }
        }
        double least = marks.stream().mapToDouble(Trend.Mark::value).min().orElse(0);
        return new Trend(marks, Math.min(least, Grade.Letter.D.from()), 100);
    }

    /** The share of good ones on each day; it reaches down to where no points are earned. */
    public Trend trend(Measure measure) {
        List<Trend.Mark> marks = history.stream()
                .filter(day -> day.shares().containsKey(measure))
                .map(day -> {
                    double share = day.shares().getOrDefault(measure, 0.0);
                    return Trend.Mark.of(day.day(), share, InsightsPage.percent(share));
                })
                .toList();
        double least = marks.stream().mapToDouble(Trend.Mark::value).min().orElse(0);
        return new Trend(marks, Math.min(least, measure.floor()), 1);
    }

    /** Every change of the grade, the last first. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            ScoreDay before = history.get(i - 1);
            ScoreDay day = history.get(i);
            if (!before.letter().equals(day.letter())) {
                turns.addFirst(new Turn(day.day(), badge(before), badge(day)));
            }
        }
        return turns;
    }

    private static Badge badge(ScoreDay day) {
        return InsightsPage.badge(Grade.Letter.valueOf(day.letter()));
    }

    /** "ships after 2 days, 1 working day agreed", "ships the same day"; empty if nothing was shipped. */
    public String ships() {
        if (Double.isNaN(score.shipDays())) {
            return "";
        }
        Integer agreed = score.agreedShipDays();
        String days = String.format(Locale.ROOT, "%.1f", score.shipDays()).replaceFirst("\\.0$", "");
        return (days.equals("0") ? "ships the same day" : "ships after " + days + (days.equals("1") ? " day" : " days"))
                + (agreed == null ? "" : ", " + Show.count(agreed, "working day", "working days") + " agreed");
    }

    /** "(57 + 10 × 0.95) ÷ (60 + 10)": how the share that counts comes about. */
    public static String weighing(Grade.Term term) {
        return String.format(
                Locale.ROOT,
                "(%d + 10 × %.2f) ÷ (%d + 10)",
                term.tally().good(),
                term.usual(),
                term.tally().all());
    }

    /** Whether anything was shipped that could come back. */
    public boolean shipped() {
        return score.grade().terms().stream().anyMatch(term -> term.measure() == Measure.STAYS);
    }

    /** "98.9%". */
    public static String weighed(Grade.Term term) {
        return share(term.weighed());
    }

    /** "3.2%" of 0.032. */
    public static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** "all points from 95%, none below 70%". */
    public static String scale(Grade.Term term) {
        return "all points from " + InsightsPage.percent(term.measure().target()) + ", none below "
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
}
