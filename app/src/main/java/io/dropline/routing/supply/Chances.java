package io.dropline.routing.supply;

import io.dropline.routing.ExpectedCosts;
import io.dropline.routing.ReliabilityTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The chances that a supplier fails, from its record, shrunk towards the merchant's average as far as the record is short: with a Beta prior of
 * weight w around the average m, k failures in n make (k + w m) / (n + w). The average is shrunk the same way towards what is usual: 3 % of
 * lines refused, 8 % of orders late, 2 % of units returned.
 *
 * @param rejection of a line
 * @param lateness of a purchase order
 * @param returned of a unit
 */
public record Chances(double rejection, double lateness, double returned) {
    static final Chances USUAL = new Chances(0.03, 0.08, 0.02);

    /** The merchant's average over all its suppliers. */
    static Chances average(TrackRecord together, int weight) {
        return of(together, USUAL, weight);
    }

    static Chances of(TrackRecord record, Chances average, int weight) {
        return new Chances(
                shrunk(record.refusedLines(), record.askedLines(), average.rejection(), weight),
                shrunk(record.lateOrders(), record.shippedOrders(), average.lateness(), weight),
                shrunk(record.returnedUnits(), record.shippedUnits(), average.returned(), weight));
    }

    private static double shrunk(int failures, int of, double mean, int weight) {
        return (Math.min(failures, of) + weight * mean) / (of + weight);
    }

    /** In money, to the cent. */
    ExpectedCosts costs(ReliabilityTerms terms, int daysLate) {
        BigDecimal breach = terms.dayPastPromise().multiply(BigDecimal.valueOf(daysLate));
        return terms.counted()
                ? new ExpectedCosts(
                        cents(rejection, terms.rejection()),
                        cents(lateness, terms.lateness()),
                        cents(returned, terms.returned()),
                        breach)
                : new ExpectedCosts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, breach);
    }

    private static BigDecimal cents(double chance, BigDecimal cost) {
        return BigDecimal.valueOf(chance).multiply(cost).setScale(2, RoundingMode.HALF_UP);
    }
}
