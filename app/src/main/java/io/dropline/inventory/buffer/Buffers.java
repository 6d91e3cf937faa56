package io.dropline.inventory.buffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest buffer with which the chance to sell what the supplier no longer has is at most the target. Pure.
 *
 * <p>We sell a unit only if the supplier's last figure, less what we sold since, is above the buffer; so it is missing only if others bought more
 * than the buffer since the figure was made. What others buy in a time is Poisson with a rate that is not known but estimated, from the supplier's
 * average (the prior) and from what was seen of the SKU; so it is negative binomial: r = units believed and seen, p = days / (days + age). An order
 * comes at any moment between two figures with equal chance, so the chance is the mean over all ages from nothing to the gap. Refusals above the
 * target say that the figures hide demand: it is counted as many times as they are too many.
 */
public final class Buffers {
    /** So many answers at the target are believed in before the first one is counted. */
    private static final double ANSWERS_BELIEVED = 20;

    private static final double MOST_FACTOR = 10;
    private static final int AGES = 16;
    private static final int MOST = 10_000;

    private Buffers() {}

    /** @param target the share of orders that may find nothing; above 0, below 1 */
    public static Buffer of(Observed seen, Prior prior, double target) {
        double refusals = (seen.outOfStock() + target * ANSWERS_BELIEVED) / (seen.asked() + ANSWERS_BELIEVED);
        double factor = Math.clamp(refusals / target, 1, MOST_FACTOR);
        double days = prior.days() + seen.days();
        double units = (prior.unitsPerDay() * prior.days() + seen.othersUnits()) * factor;
        Demand[] ages = new Demand[AGES];
        for (int i = 0; i < AGES; i++) {
            ages[i] = new Demand(units, days, seen.gapDays() * (i + 0.5) / AGES);
        }
        int buffer = 0;
        double before = 1;
        double chance = chance(ages);
        while (chance > target && buffer < MOST) {
            buffer++;
            before = chance;
            for (Demand age : ages) {
                age.next();
            }
            chance = chance(ages);
        }
        return new Buffer(buffer, chance, reasons(seen, prior, target, factor, units / days, buffer, chance, before));
    }

    private static double chance(Demand[] ages) {
        double sum = 0;
        for (Demand age : ages) {
            sum += age.above();
        }
        return sum / ages.length;
    }

    private static List<String> reasons(
            Observed seen,
            Prior prior,
            double target,
            double factor,
            double perDay,
            int buffer,
            double chance,
            double before) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                seen.days() > 0
                        ? "In %s its figures went down by %s, of which %s were ours; with %s of the supplier's average of %s a day, others buy %s a day."
                                .formatted(
                                        days(seen.days()),
                                        plain(seen.soldUnits()),
                                        plain(Math.min(seen.ourUnits(), seen.soldUnits())),
                                        days(prior.days()),
                                        plain(prior.unitsPerDay()),
                                        plain(perDay / factor))
                        : "Nothing was seen of it yet, so others are taken to buy the supplier's average: %s a day."
                                .formatted(plain(perDay / factor)));
        if (factor > 1) {
            reasons.add("%d of %d answers were \"out of stock\", more than the %s wanted: this is counted %s times."
                    .formatted(seen.outOfStock(), seen.asked(), percent(target), plain(factor)));
        }
        reasons.add("A figure is up to %s old, in which others buy %s."
                .formatted(days(seen.gapDays()), plain(perDay * seen.gapDays())));
        reasons.add(
                buffer == 0
                        ? "The chance to sell one too many is %s without any buffer; %s is allowed."
                                .formatted(percent(chance), percent(target))
                        : "With %d kept back the chance to sell one too many is %s, with %d it would be %s; %s is allowed."
                                .formatted(buffer, percent(chance), buffer - 1, percent(before), percent(target)));
        return reasons;
    }

    private static String days(double number) {
        long hours = Math.round(number * 24);
        return hours >= 48 ? plain(number) + " days" : hours + (hours == 1 ? " hour" : " hours");
    }

    private static String plain(double number) {
        String text = String.format(Locale.ROOT, number < 1 ? "%.3f" : "%.1f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String percent(double share) {
        return plain(share * 100) + " %";
    }
}
