package io.dropline.console.policies;

import io.dropline.console.page.Show;
import io.dropline.lab.Difference;
import java.math.BigDecimal;
import java.util.Locale;

/** Differences and their intervals as people read them. */
final class Interval {
    private Interval() {}

    static String money(double amount, String currency) {
        return Show.money(BigDecimal.valueOf(amount), currency);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String moneyMore(double amount, String currency) {
        return sign(amount, 0.005) + money(Math.abs(amount), currency);
    }

    static String pointsMore(double share) {
        return sign(share, 0.0005) + String.format(Locale.ROOT, "%.1f", Math.abs(100 * share)) + " points";
    }

    static String money(Difference difference, String currency) {
        Double low = difference.low();
        Double high = difference.high();
        return low == null || high == null
                ? "too few to say"
                : moneyMore(low, currency) + " to " + moneyMore(high, currency);
    }

    static String points(Difference difference) {
        Double low = difference.low();
        Double high = difference.high();
        return low == null || high == null ? "too few to say" : pointsMore(low) + " to " + pointsMore(high);
    }

    /** None where what is shown is nothing. */
    private static String sign(double amount, double least) {
        if (Math.abs(amount) < least) {
            return "";
        }
        return amount < 0 ? "−" : "+";
    }
}
