package io.dropline.console.insights;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.console.page.Tone;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The board of suppliers. */
public record InsightsPage(List<Score> scores, Form choice, boolean chosen) {
    /** "96%", or a dash. */
    public static String share(Score score, Measure measure) {
        return term(score, measure).map(term -> percent(term.tally().share())).orElse("–");
    }

    /** Whether the measure became worse lately. */
    public static boolean drifts(Score score, Measure measure) {
        return score.drifting().contains(measure);
    }

    private static Optional<Grade.Term> term(Score score, Measure measure) {
        return score.grade().terms().stream()
                .filter(term -> term.measure() == measure)
                .findFirst();
    }

    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    public static String points(Score score) {
        return Double.isNaN(score.grade().points())
                ? "–"
                : String.format(Locale.ROOT, "%.0f", score.grade().points());
    }

    /** "5 h", or a dash. */
    public static String answer(Score score) {
        if (Double.isNaN(score.answerHours())) {
            return "–";
        }
        return score.answerHours() < 1
                ? Math.max(1, Math.round(60 * score.answerHours())) + " min"
                : Math.round(score.answerHours()) + " h";
    }

    public static Badge badge(Grade.Letter letter) {
        return switch (letter) {
            case A -> new Badge(Tone.OK, "A");
            case B -> new Badge(Tone.TEAL, "B");
            case C -> new Badge(Tone.INFO, "C");
            case D -> new Badge(Tone.WARN, "D");
            case E -> new Badge(Tone.BAD, "E");
            case NEW -> new Badge(Tone.IDLE, "Too early");
        };
    }
}
