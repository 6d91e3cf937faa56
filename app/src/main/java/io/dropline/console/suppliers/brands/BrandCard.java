package io.dropline.console.suppliers.brands;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.console.page.Tone;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.GoodsWords;
import io.dropline.suppliers.letters.Letter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One authorization with its letters.
 *
 * @param form its terms as fields, as they are or as they were typed
 */
public record BrandCard(Authorization authorization, List<Letter> letters, LocalDate today, Form form) {
    private static final int SOON = 60;
    private static final int VERY_SOON = 7;
    private static final int NAMES_SHOWN = 8;

    public boolean standing() {
        return authorization.standing(today);
    }

    /** Where it stands in time. */
    public Badge standingBadge() {
        LocalDate to = authorization.terms().to();
        if (authorization.revokedAt() != null) {
            return new Badge(Tone.IDLE, "Revoked");
        }
        if (authorization.terms().from().isAfter(today)) {
            return new Badge(Tone.INFO, "From " + Show.day(authorization.terms().from()));
        }
        if (to == null) {
            return new Badge(Tone.OK, "In force");
        }
        long left = ChronoUnit.DAYS.between(today, to);
        if (left < 0) {
            return new Badge(Tone.BAD, "Ended");
        }
        return left > SOON
                ? new Badge(Tone.OK, "In force")
                : new Badge(
                        left > VERY_SOON ? Tone.WARN : Tone.BAD,
                        left == 0 ? "Ends today" : "Ends in " + Show.count(left, "day", "days"));
    }

    /** Whether it is proved. */
    public Badge proofBadge() {
        if (letters.isEmpty()) {
            return new Badge(Tone.WARN, "No letter");
        }
        return authorization.check() == null ? new Badge(Tone.WARN, "Not checked") : new Badge(Tone.OK, "Checked");
    }

    /** "1 Jan 2026 to 31 Dec 2026", "from 1 Jan 2026 on". */
    public String days() {
        LocalDate to = authorization.terms().to();
        String from = Show.fullDay(authorization.terms().from());
        return to == null ? "From " + from + " until revoked" : from + " to " + Show.fullDay(to);
    }

    public static String all(List<String> some, String otherwise) {
        return some.isEmpty() ? otherwise : String.join(", ", some);
    }

    /** The first of its product lines and SKUs, or that it is the whole brand. */
    public String goods() {
        return GoodsWords.of(
                authorization.terms().productLines(), authorization.terms().skus(), NAMES_SHOWN);
    }

    /** "184 kB". */
    public static String size(Letter letter) {
        int kilobytes = Math.max(1, Math.round(letter.size() / 1024f));
        return kilobytes < 1000 ? kilobytes + " kB" : Math.round(kilobytes / 102.4f) / 10f + " MB";
    }
}
